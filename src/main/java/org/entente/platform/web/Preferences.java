package org.entente.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.entente.platform.page.Addresses;
import org.entente.platform.text.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/// Language and theme, kept in cookies of the reader's own browser.
@Controller
class Preferences {

  private static final Duration YEAR = Duration.ofDays(365);

  private final LocaleResolver locales;
  private final Messages messages;

  Preferences(LocaleResolver locales, Messages messages) {
    this.locales = locales;
    this.messages = messages;
  }

  @PostMapping("/preferences/language")
  RedirectView language(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (messages.languages().contains(language)) {
      locales.setLocale(request, response, Locale.of(language));
    }
    return Addresses.redirect(back);
  }

  @PostMapping("/preferences/theme")
  RedirectView theme(
      @RequestParam String theme,
      @RequestParam(defaultValue = "/") String back,
      HttpServletResponse response) {
    boolean chosen = theme.equals("light") || theme.equals("dark");
    ResponseCookie cookie =
        ResponseCookie.from("theme", chosen ? theme : "")
            .path("/")
            .maxAge(chosen ? YEAR : Duration.ZERO)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return Addresses.redirect(back);
  }
}
