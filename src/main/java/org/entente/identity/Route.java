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
}
