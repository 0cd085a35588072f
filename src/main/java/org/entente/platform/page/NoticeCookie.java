package org.entente.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;

/// Carries a [Notice] over a redirect in a cookie of the reader's own, so that it costs no session
/// and no row. Whoever forges one tells only themselves something.
@Component("flashMapManager")
class NoticeCookie implements FlashMapManager {

  static final String NAME = "notice";

  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final int LONGEST = 2_000;

  @Override
  public @Nullable FlashMap retrieveAndUpdate(
      HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null) {
      return null;
    }
    set(response, "", Duration.ZERO);
    Notice notice = read(cookie.getValue());
    if (notice == null) {
      return null;
    }
    FlashMap flash = new FlashMap();
    flash.put(Notice.attribute(), notice);
    return flash;
  }

  @Override
  public void saveOutputFlashMap(
      FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
    if (flash.get(Notice.attribute()) instanceof Notice notice) {
      set(response, write(notice), LIFE);
    } else if (!flash.isEmpty()) {
      throw new IllegalStateException(
          "Only a notice outlives a redirect, not %s.".formatted(flash.keySet()));
    }
  }

  private static void set(HttpServletResponse response, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .maxAge(life)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static String write(Notice notice) {
    String text =
        notice.text().length() > LONGEST ? notice.text().substring(0, LONGEST) : notice.text();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((notice.kind() + " " + text).getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Notice read(String value) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      int space = text.indexOf(' ');
      return Arrays.stream(Notice.Kind.values())
          .filter(kind -> space > 0 && kind.name().equals(text.substring(0, space)))
          .findFirst()
          .map(kind -> new Notice(kind, text.substring(space + 1)))
          .orElse(null);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
