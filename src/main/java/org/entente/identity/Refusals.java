package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entente.platform.page.ErrorKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody meets who may not go where they want: the way to sign in, or the page that says
/// why not.
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final RouteGuard routes;
  private final CurrentAccount current;

  Refusals(RouteGuard routes, CurrentAccount current) {
    this.routes = routes;
    this.current = current;
  }

  /// A visitor at a page that asks for a name is led to sign in, and from there back.
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    refuse(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    if (reason instanceof CsrfException) {
      // A form of a page of before, or one that was made to look like ours.
      ErrorKind kind =
          TokenRule.isOurs(request) && isForm(request) ? ErrorKind.INTERRUPTED : ErrorKind.REFUSED;
      kind.mark(request);
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      refuse(request, response);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean reads = isRead(request);
    if (routes.route(request).isEmpty()) {
      response.sendError((reads ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
    } else if (current.find().isEmpty() && !reads && isForm(request)) {
      ErrorKind.INTERRUPTED.mark(request);
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else if (current.find().isEmpty()) {
      seeOther(response, signIn(reads ? wanted(request) : "/"));
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals(HttpMethod.GET.name())
        || request.getMethod().equals(HttpMethod.HEAD.name());
  }

  /// What a browser sends of fields without files, which can be shown and sent again.
  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String signIn(String next) {
    return UriComponentsBuilder.fromPath("/sign-in")
        .queryParam("next", "{next}")
        .encode()
        .buildAndExpand(next)
        .toUriString();
  }

  private static void seeOther(HttpServletResponse response, String address) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, address);
  }
}
