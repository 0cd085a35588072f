package org.entente.identity;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One row of [Routes].
///
/// @param methods the HTTP methods it speaks of; empty for all
/// @param pattern the addresses, as a Spring path pattern
/// @param access for whom they are open
public record Route(Set<HttpMethod> methods, PathPattern pattern, Access access) {

  static Route of(String pattern, Access access, HttpMethod... methods) {
    return new Route(Set.of(methods), PathPatternParser.defaultInstance.parse(pattern), access);
  }

  /// Whether it speaks of that method. HEAD asks for what GET would show.
  public boolean speaksOf(HttpMethod method) {
    return methods.isEmpty()
        || methods.contains(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method);
  }

  static Route read(String pattern, Access access) {
    return of(pattern, access, HttpMethod.GET);
  }

  static Route write(String pattern, Access access) {
    return of(pattern, access, HttpMethod.POST);
  }

  /// A page that shows a form and takes it.
  static Route form(String pattern, Access access) {
    return of(pattern, access, HttpMethod.GET, HttpMethod.POST);
  }
}
