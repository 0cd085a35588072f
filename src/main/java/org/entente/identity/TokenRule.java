package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Which requests must carry a form's token: all that change something, but for the few forms on
/// pages that are the same for all visitors. There the browser says that the form was ours; one
/// that
/// does not say so needs a token after all. Programs that ask us to judge, or that stop a letter,
/// have no form at all.
final class TokenRule implements RequestMatcher {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> VISITORS_FORMS =
      Set.of("/preferences/language", "/preferences/theme", "/demo/become");

  /// Looks at no session and keeps nothing, so that a forged form could do nothing with it.
  private static final String WITHOUT_SESSION = "/api/v1/decide";

  /// Pressed by the mail program of whoever wants no more letters, which has seen no form of ours
  /// (RFC 8058). Knowing the number is the proof; all that comes of it is a pause, which its reader
  /// ends by one press.
  private static final Pattern ONE_CLICK = Pattern.compile("/weekly-letter/[0-9a-f]{40}/pause");

  @Override
  public boolean matches(HttpServletRequest request) {
    if (READING.contains(request.getMethod()) || needsNone(request.getRequestURI())) {
      return false;
    }
    return !VISITORS_FORMS.contains(request.getRequestURI()) || !isOurs(request);
  }

  private static boolean needsNone(String path) {
    return path.equals(WITHOUT_SESSION) || ONE_CLICK.matcher(path).matches();
  }

  /// Whether the browser says that a page of ours sends this.
  static boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    String host = request.getHeader(HttpHeaders.HOST);
    return origin != null && host != null && host.equals(authority(origin));
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getRawAuthority();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
