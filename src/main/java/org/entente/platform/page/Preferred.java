package org.entente.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// What a reader's browser says of them: language and theme, and whether they are anybody in
/// particular.
@Component
public class Preferred {

  private static final String THEME_COOKIE = "theme";
  private static final Set<String> THEMES = Set.of("light", "dark");
  private static final Set<String> PERSONAL = Set.of("entente", NoticeCookie.NAME);

  private final LocaleResolver locales;

  Preferred(LocaleResolver locales) {
    this.locales = locales;
  }

  /// The language of the pages for this reader, as an ISO 639-1 code.
  public String language(HttpServletRequest request) {
    return locales.resolveLocale(request).getLanguage();
  }

  /// The theme that was chosen, or null to follow the device.
  public static @Nullable String theme(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
    return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : null;
  }

  /// Whether a cookie of that name makes its bearer somebody in particular: who has signed in, or
  /// has
  /// just been told something.
  public static boolean isPersonal(String cookie) {
    return PERSONAL.contains(cookie);
  }
}
