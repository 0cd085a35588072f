package org.entente.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.entente.platform.page.Preferred;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/// While no connection to the database can be had, errors are told to nobody in particular: asking
/// who reads would fail for the same reason.
class AwayFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean away =
        request.getDispatcherType() == DispatcherType.ERROR
            && hasNoConnection(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    chain.doFilter(away ? new Nobody(request) : request, response);
  }

  /// Whether a failure means that no connection came in time. Nothing was begun then.
  static boolean hasNoConnection(@Nullable Object failure) {
    return failure instanceof Throwable thrown
        && (thrown instanceof CannotGetJdbcConnectionException
            || thrown instanceof CannotCreateTransactionException
            || hasNoConnection(thrown.getCause()));
  }

  /// A request without the cookies that say who somebody is.
  private static final class Nobody extends HttpServletRequestWrapper {

    Nobody(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
      Cookie[] cookies = super.getCookies();
      return cookies == null
          ? null
          : Arrays.stream(cookies)
              .filter(cookie -> !Preferred.isPersonal(cookie.getName()))
              .toArray(Cookie[]::new);
    }
  }
}
