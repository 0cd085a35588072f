package org.entente.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads every page to the set-up while the installation awaits it.
class SetUpGate extends OncePerRequestFilter {

  private static final List<String> OPEN =
      List.of(
          "/set-up",
          "/assets/",
          "/webjars/",
          "/preferences/",
          "/places",
          "/accents.css",
          "/error",
          "/.well-known/");

  private final RouteGuard routes;

  SetUpGate(RouteGuard routes) {
    this.routes = routes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean open = OPEN.stream().anyMatch(request.getRequestURI()::startsWith);
    if (open || !routes.awaitsSetUp()) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, "/set-up");
  }
}
