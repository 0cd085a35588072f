package org.entente.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.entente.platform.text.Translator;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an action did, said once on the page that follows it.
///
/// @param kind how it looks
/// @param text the phrase, in the language of the one who acted
public record Notice(Kind kind, String text) implements Serializable {

  /// How a notice looks.
  public enum Kind {
    DONE("good"),
    INFORMATION(""),
    WARNING("warn"),
    REFUSED("bad");

    private final String tone;

    Kind(String tone) {
      this.tone = tone;
    }

    /// The class of its tone in the style sheet.
    public String tone() {
      return tone;
    }
  }

  private static final String ATTRIBUTE = Notice.class.getName();

  /// Shows it on the page to which this request redirects.
  public void after(RedirectAttributes redirect) {
    redirect.addFlashAttribute(ATTRIBUTE, this);
  }

  /// Shows it on the page that answers this request.
  public void on(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  public static Notice done(Translator say, String key, Object... arguments) {
    return new Notice(Kind.DONE, say.say(key, arguments));
  }

  public static Notice refused(Translator say, String key, Object... arguments) {
    return new Notice(Kind.REFUSED, say.say(key, arguments));
  }

  static String attribute() {
    return ATTRIBUTE;
  }
}
