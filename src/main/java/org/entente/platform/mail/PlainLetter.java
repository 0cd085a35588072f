package org.entente.platform.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.platform.mail.Letter.Fact;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.text.Translator;

/// A letter as plain text. Addresses stand alone on their lines, so that every reader finds them.
final class PlainLetter {

  private static final String SIGNATURE = "-- ";

  private PlainLetter() {}

  static String of(Letter letter, Translator say) {
    Stream<String> body = letter.parts().stream().map(part -> part(part, say));
    String closing = letter.sender().name() + "\n" + letter.closing();
    return Stream.of(Stream.of(letter.headline()), body, Stream.of(SIGNATURE + "\n" + closing))
            .flatMap(part -> part)
            .collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static String part(Part part, Translator say) {
    return switch (part) {
      case Part.Words(String text) -> text;
      case Part.Aside(String text) -> text;
      case Part.Way(String label, String address) ->
          say.say("platform.mail.way", label) + "\n" + address;
      case Part.Facts(String title, List<Fact> facts) ->
          Stream.concat(Stream.of(title), facts.stream().map(fact -> line(fact, say)))
              .collect(Collectors.joining("\n"));
      case Part.Lines(List<Fact> lines) ->
          lines.stream().map(line -> "– " + line(line, say)).collect(Collectors.joining("\n"));
    };
  }

  private static String line(Fact fact, Translator say) {
    return say.say("platform.mail.fact", fact.label(), fact.value());
  }
}
