package org.entente.platform.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Sets letters: as a page from the template `mail/letter`, and as plain text that says all of it.
@Component
public class LetterPress {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.entente.pages");

  /// @param to the address of the one it goes to
  /// @param say the language in which it is written
  public Mail set(String to, Letter letter, Translator say) {
    return new Mail(
        to,
        letter.subject(),
        PlainLetter.of(letter, say),
        page(letter, say),
        say.language(),
        null,
        null,
        null);
  }

  private String page(Letter letter, Translator say) {
    StringOutput output = new StringOutput();
    engine.render("mail/letter.jte", Map.of("letter", letter, "language", say.language()), output);
    return output.toString();
  }
}
