package org.entente.platform.mail;

import java.util.List;
import java.util.regex.Pattern;

/// What a mail says, before it is set as plain text and as a page: both are made from this, so both
/// say the same.
///
/// @param sender in whose name and colours it is written
/// @param subject one line
/// @param headline what it is about, in a sentence
/// @param parts what follows, from top to bottom
/// @param closing why its reader gets it
public record Letter(
    Sender sender, String subject, String headline, List<Part> parts, String closing) {

  public Letter {
    subject = subject.strip().replaceAll("\\s+", " ");
    parts = List.copyOf(parts);
  }

  /// Who writes.
  ///
  /// @param light their colour on white, `#` and six hexadecimal digits
  /// @param dark the same on a dark ground
  public record Sender(String name, String light, String dark) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /// The product itself, in ink.
    public static final Sender ENTENTE = new Sender("Entente", "#16181d", "#eceef1");

    public Sender {
      if (!COLOUR.matcher(light).matches() || !COLOUR.matcher(dark).matches()) {
        throw new IllegalArgumentException(
            "\"%s\" and \"%s\" are not both colours like #1f6feb.".formatted(light, dark));
      }
    }
  }

  /// A piece of a letter.
  public sealed interface Part {

    /// A paragraph.
    record Words(String text) implements Part {}

    /// A thing with its title and what is to be known of it.
    record Facts(String title, List<Fact> facts) implements Part {

      public Facts {
        facts = List.copyOf(facts);
      }
    }

    /// Some lines of equal rank.
    record Lines(List<Fact> lines) implements Part {

      public Lines {
        lines = List.copyOf(lines);
      }
    }

    /// Where to go from here.
    record Way(String label, String address) implements Part {}

    /// What only some need to read.
    record Aside(String text) implements Part {}
  }

  /// A label and what it stands for.
  public record Fact(String label, String value) {}
}
