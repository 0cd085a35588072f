package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Decides over every request by the table of [Routes]; the offices are asked for each time, so
/// that
/// a right that was taken away is gone at once.
@Component
class RouteGuard implements AuthorizationManager<RequestAuthorizationContext> {

  private static final String CLUSTER = "cluster";

  private final CurrentAccount current;
  /// Asked for when first needed, because they are made after what guards them; then kept.
  private final SingletonSupplier<Offices> offices;

  private final SingletonSupplier<Installation> installation;
  private final boolean demo;

  RouteGuard(
      CurrentAccount current,
      ObjectProvider<Offices> offices,
      ObjectProvider<Installation> installation,
      Environment environment) {
    this.current = current;
    this.offices = SingletonSupplier.of(offices::getObject);
    this.installation = SingletonSupplier.ofNullable(installation::getIfAvailable);
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    return new AuthorizationDecision(
        route(request).map(route -> isOpen(route, request)).orElse(false));
  }

  /// The row that speaks of a request. An address that is shut for everybody now, such as the
  /// demonstration's outside of one, has none.
  Optional<Route> route(HttpServletRequest request) {
    return Routes.find(HttpMethod.valueOf(request.getMethod()), path(request))
        .filter(
            route ->
                switch (route.access()) {
                  case DEMO -> demo;
                  case SET_UP -> awaitsSetUp();
                  case EVERYONE, SIGNED_IN, MEMBER, STAFF, PRESIDENT, ADMINISTRATOR -> true;
                });
  }

  boolean awaitsSetUp() {
    Installation known = installation.get();
    return known != null && known.awaitsSetUp();
  }

  private boolean isOpen(Route route, HttpServletRequest request) {
    return switch (route.access()) {
      case EVERYONE, DEMO, SET_UP -> true;
      case SIGNED_IN -> current.find().isPresent();
      case MEMBER ->
          current.find().filter(account -> asOffices().isMember(account.id())).isPresent();
      case STAFF ->
          current
              .find()
              .filter(
                  account ->
                      asOffices().isStaff(account.id(), cluster(route, request))
                          || asOffices().isPresident(account.id(), cluster(route, request)))
              .isPresent();
      case PRESIDENT ->
          current
              .find()
              .filter(account -> asOffices().isPresident(account.id(), cluster(route, request)))
              .isPresent();
      case ADMINISTRATOR -> current.find().filter(Account::administrator).isPresent();
    };
  }

  private Offices asOffices() {
    return offices.obtain();
  }

  private static String cluster(Route route, HttpServletRequest request) {
    Map<String, String> named =
        route.pattern().matchAndExtract(PathContainer.parsePath(path(request))).getUriVariables();
    @Nullable String cluster = named.get(CLUSTER);
    if (cluster == null) {
      throw new IllegalStateException(
          "The route %s asks for an office, but names no {cluster}.".formatted(route.pattern()));
    }
    return cluster;
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
