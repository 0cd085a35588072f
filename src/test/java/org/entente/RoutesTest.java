package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.Access;
import org.entente.identity.AccountId;
import org.entente.identity.IdentityFixture;
import org.entente.identity.Role;
import org.entente.identity.Route;
import org.entente.identity.Routes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks the whole table of routes with every role, on the application's own guard.
@EntenteTest
class RoutesTest {

  private static final String OURS = "digital-place";

  private final RequestMappingHandlerMapping handlers;
  private final MockMvcTester guarded;
  private final ClustersFixture fixture;
  private final IdentityFixture identity;

  RoutesTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      @Qualifier("springSecurityFilterChain") Filter guard,
      JdbcClient sql,
      Clock clock) {
    this.handlers = handlers;
    this.guarded =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new Anything()).apply(springSecurity(guard)).build());
    this.fixture = new ClustersFixture(sql, clock);
    this.identity = new IdentityFixture(sql, clock);
  }

  @Test
  void everyRouteIsOpenToItsRolesAndClosedToAllOthers() {
    Map<Role, RequestPostProcessor> people = people(fixture.digitalPlace());
    Map<Role, RequestPostProcessor> neighbours = people(fixture.frenchSouthDigital());
    SoftAssertions answers = new SoftAssertions();
    for (Route route : Routes.all()) {
      for (HttpMethod method : methods(route)) {
        for (Role role : Role.values()) {
          MvcTestResult result = ask(method, address(route), people.get(role));
          answers
              .assertThat(result.getResponse().getStatus())
              .as("%s %s for %s", method, route.pattern(), role)
              .isEqualTo(expected(route, method, role));
        }
        if (route.pattern().getPatternString().startsWith("/desk/{cluster}")) {
          for (Role role : Set.of(Role.STAFF, Role.PRESIDENT)) {
            answers
                .assertThat(
                    ask(method, address(route), neighbours.get(role)).getResponse().getStatus())
                .as("%s %s for %s of another cluster", method, route.pattern(), role)
                .isEqualTo(403);
          }
        }
      }
    }
    answers.assertAll();
  }

  @Test
  void whatIsNotInTheTableIsClosed() {
    AccountId administrator = identity.administrator("closed@entreprise.example").id();
    for (RequestPostProcessor person : List.of(anonymous(), signedIn(administrator))) {
      assertThat(ask(HttpMethod.GET, "/secret", person)).hasStatus(404);
      assertThat(ask(HttpMethod.POST, "/secret", person)).hasStatus(403);
      assertThat(ask(HttpMethod.DELETE, "/agenda", person)).hasStatus(403);
      assertThat(ask(HttpMethod.POST, "/agenda", person)).hasStatus(403);
    }
  }

  @Test
  void aVisitorIsLedToSignInAndBack() {
    assertThat(ask(HttpMethod.GET, "/bookings?month=2026-03", anonymous()))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?next=%2Fbookings%3Fmonth%3D2026-03");
  }

  @Test
  void everyHandlerStandsInTheTableOnce() {
    SoftAssertions rows = new SoftAssertions();
    handlers
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              for (String pattern : mapping.getPatternValues()) {
                for (HttpMethod method : methods(mapping)) {
                  rows.assertThat(
                          Routes.all().stream()
                              .filter(route -> route.pattern().getPatternString().equals(pattern))
                              .filter(route -> route.speaksOf(method)))
                      .as("rows for %s %s (%s)", method, pattern, handler)
                      .hasSize(1);
                }
              }
            });
    rows.assertAll();
  }

  @Test
  void noRouteStandsInTheTableTwice() {
    assertThat(
            Routes.all().stream()
                .flatMap(route -> methods(route).stream().map(m -> m + " " + route.pattern())))
        .doesNotHaveDuplicates();
  }

  private static int expected(Route route, HttpMethod method, Role role) {
    Access access = route.access();
    if (access == Access.DEMO || access == Access.SET_UP) {
      return method.equals(HttpMethod.GET) ? 404 : 403;
    }
    if (access.roles().contains(role)) {
      return spring(route, method) ? 303 : 200;
    }
    return role == Role.VISITOR ? 303 : 403;
  }

  /// Whether Spring Security itself answers, by sending the person on.
  private static boolean spring(Route route, HttpMethod method) {
    return method.equals(HttpMethod.POST)
        && Set.of("/sign-in/link", "/sign-out").contains(route.pattern().getPatternString());
  }

  private MvcTestResult ask(HttpMethod method, String address, RequestPostProcessor person) {
    return guarded
        .method(method)
        .uri(address)
        .with(person)
        .with(csrf())
        .param("token", "x")
        .exchange();
  }

  private static String address(Route route) {
    return route
        .pattern()
        .getPatternString()
        .replace("{cluster}", OURS)
        .replace("/**", "/some/file.css")
        .replaceAll("\\{[a-z]+}", "00000000-0000-7000-8000-000000000000");
  }

  private static List<HttpMethod> methods(Route route) {
    return route.methods().isEmpty() ? List.of(HttpMethod.GET) : List.copyOf(route.methods());
  }

  private static List<HttpMethod> methods(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().isEmpty()
        ? List.of(HttpMethod.GET, HttpMethod.POST)
        : mapping.getMethodsCondition().getMethods().stream()
            .map(method -> HttpMethod.valueOf(method.name()))
            .toList();
  }

  private Map<Role, RequestPostProcessor> people(Cluster cluster) {
    String at = "@" + cluster.slug() + ".example";
    Map<Role, RequestPostProcessor> people = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      AccountId account =
          switch (role) {
            case VISITOR -> null;
            case SIGNED_IN -> fixture.stranger("stranger" + at);
            case MEMBER -> fixture.memberAccount(cluster, "member" + at);
            case STAFF -> fixture.staff(cluster, "staff" + at);
            case PRESIDENT -> fixture.president(cluster, "president" + at);
            case ADMINISTRATOR -> identity.administrator("administrator" + at).id();
          };
      people.put(role, account == null ? anonymous() : signedIn(account));
    }
    return people;
  }

  /// Takes whatever the guard lets through.
  @RestController
  static class Anything {

    @RequestMapping("/**")
    String anything() {
      return "let through";
    }
  }
}
