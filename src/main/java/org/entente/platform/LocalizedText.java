package org.entente.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person wrote, in French and perhaps in English too.
///
/// @param french the text, always there
/// @param english its translation, or null: then readers of English get the French
public record LocalizedText(String french, @Nullable String english) {

  public LocalizedText {
    french = french.strip();
    english = english == null || english.isBlank() ? null : english.strip();
  }

  public static LocalizedText french(String french) {
    return new LocalizedText(french, null);
  }

  /// The text for a reader of that language.
  public String in(Locale locale) {
    return english != null && locale.getLanguage().equals("en") ? english : french;
  }

  /// The language in which [#in] answers, for the page's `lang` attribute.
  public String languageFor(Locale locale) {
    return english != null && locale.getLanguage().equals("en") ? "en" : "fr";
  }
}
