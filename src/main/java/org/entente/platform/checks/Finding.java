package org.entente.platform.checks;

import java.util.List;
import java.util.Locale;
import org.entente.platform.text.Translator;

/// What a check saw.
///
/// @param check its name: its title is the phrase `platform.checks.` and the name
/// @param saw what it saw, as the end of a phrase's key behind the name; the phrase also says what
/// to do
/// @param details what the phrase names
public record Finding(String check, State state, String saw, List<Object> details) {

  /// How it stands. Its word is the phrase `platform.checks.state.` and the name in lower case.
  public enum State {
    SOUND,
    /// It works, and somebody should look at it.
    DOUBTFUL,
    /// People meet it.
    BROKEN
  }

  public Finding {
    details = List.copyOf(details);
  }

  static Finding sound(String check, Object... details) {
    return new Finding(check, State.SOUND, "sound", List.of(details));
  }

  static Finding doubtful(String check, String saw, Object... details) {
    return new Finding(check, State.DOUBTFUL, saw, List.of(details));
  }

  static Finding broken(String check, String saw, Object... details) {
    return new Finding(check, State.BROKEN, saw, List.of(details));
  }

  /// What was checked.
  public String title(Translator say) {
    return say.say("platform.checks." + check);
  }

  /// What was seen, and what to do.
  public String text(Translator say) {
    return say.say("platform.checks." + check + "." + saw, details.toArray());
  }

  public String word(Translator say) {
    return say.say("platform.checks.state." + state.name().toLowerCase(Locale.ROOT));
  }

  /// The class of its word on pages.
  public String tone() {
    return switch (state) {
      case SOUND -> "good";
      case DOUBTFUL -> "warn";
      case BROKEN -> "bad";
    };
  }
}
