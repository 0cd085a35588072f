package org.entente.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/// What an error page speaks of. Its phrases are `platform.error.`, the name in lower case, and
/// `.title` or `.text`.
public enum ErrorKind {
  FORBIDDEN,
  MISSING,
  CONFLICT,
  REFUSED,
  /// A form of ours came from somebody who is not, or no longer, who they were when they filled it
  /// in.
  INTERRUPTED,
  TOO_LARGE,
  BUSY,
  FAILURE;

  private static final String ATTRIBUTE = ErrorKind.class.getName();

  /// Makes the error page of this request speak of this, whatever the status says.
  public void mark(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /// What the error page of a request speaks of.
  public static ErrorKind of(HttpServletRequest request, HttpStatus status) {
    return request.getAttribute(ATTRIBUTE) instanceof ErrorKind marked ? marked : of(status);
  }

  private static ErrorKind of(HttpStatus status) {
    return switch (status) {
      case FORBIDDEN, UNAUTHORIZED -> FORBIDDEN;
      case NOT_FOUND -> MISSING;
      case CONFLICT -> CONFLICT;
      case CONTENT_TOO_LARGE -> TOO_LARGE;
      case SERVICE_UNAVAILABLE -> BUSY;
      default -> status.is4xxClientError() ? REFUSED : FAILURE;
    };
  }

  /// The part of the phrases' keys that is its own.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
