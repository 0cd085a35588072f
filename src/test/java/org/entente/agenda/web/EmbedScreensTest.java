package org.entente.agenda.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Visitors;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// The agenda in a page of somebody else's site.
@BrowserTest
class EmbedScreensTest {

  private final RegistrationFixture registration;
  private Cluster cluster;
  private Event event;

  EmbedScreensTest(ApplicationContext beans) {
    this.registration = new RegistrationFixture(beans);
  }

  @BeforeEach
  void anEvent() {
    cluster = registration.clusters().cluster("Garonne " + UUID.randomUUID());
    event = registration.event(cluster, 10);
    registration.event(registration.clusters().cluster("Hérault " + UUID.randomUUID()), 10);
  }

  @Test
  void anotherSiteShowsOneClustersAgendaAsHighAsItIsAndWithoutACookie(Visitors visitors)
      throws IOException {
    String html =
        """
        <!doctype html><html lang="fr"><title>Ailleurs</title><body><h1>Ailleurs</h1>
        <script>const site = "the page's own";</script>
        <script src="%1$s/assets/embed.js"></script><script src="%1$s/assets/embed.js"></script>
        <entente-agenda cluster="%2$s" theme="light"></entente-agenda></body></html>
        """
            .formatted(visitors.address(), cluster.slug());
    HttpServer elsewhere = serving(html);
    try {
      embeds(
          visitors.another(), "http://127.0.0.1:%d/".formatted(elsewhere.getAddress().getPort()));
    } finally {
      elsewhere.stop(0);
    }
  }

  private void embeds(Page page, String elsewhere) {
    page.navigate(elsewhere);
    FrameLocator frame = page.frameLocator("entente-agenda iframe");
    assertThat(frame.locator(".event-row")).hasCount(1);
    assertThat(frame.locator(".event-row h3 a")).hasText(event.title().french());
    assertThat(page.locator("entente-agenda iframe")).not().hasAttribute("height", "600");
    assertThat(page.context().cookies()).isEmpty();

    Page opened = page.context().waitForPage(() -> frame.locator(".event-row h3 a").click());
    opened.waitForURL("**/events/" + event.slug());
  }

  @Test
  void noOtherPageCanBeShownInAFrame(Page page) {
    page.navigate("/embed?cluster=" + cluster.slug());
    assertThat(page.locator("pre").first()).containsText(cluster.slug().value());
    Axe.check(page);
    Screens.keep(page, "embed-guide");
    assertThat(header(page, "/agenda", "x-frame-options")).isEqualTo("DENY");
    assertThat(header(page, "/agenda", "content-security-policy"))
        .contains("frame-ancestors 'none'");

    Response embedded = Objects.requireNonNull(page.navigate("/embed/agenda"));
    assertThat(embedded.headerValue("x-frame-options")).isNull();
    assertThat(embedded.headerValue("content-security-policy"))
        .contains("frame-ancestors *", "script-src 'self'");
    assertThat(embedded.headerValue("set-cookie")).isNull();
    Axe.check(page);
    Screens.keep(page, "embed");
  }

  @Test
  void aClusterWithoutEventsSaysSo(Page page) {
    Cluster quiet = registration.clusters().cluster("Tarn " + UUID.randomUUID());
    page.navigate("/embed/agenda?cluster=" + quiet.slug());
    assertThat(page.locator("main")).containsText("Rien d’annoncé");
    Axe.check(page);
  }

  @Test
  void aClusterThatDoesNotExistIsSaidSo(Page page) {
    assertThat(Objects.requireNonNull(page.navigate("/embed?cluster=nobody")).status())
        .isEqualTo(404);
  }

  private static String header(Page page, String address, String name) {
    return Objects.requireNonNull(page.navigate(address)).headerValue(name);
  }

  /// Another site on this machine, which browsers tell from ours by its name.
  private static HttpServer serving(String html) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    byte[] content = html.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    server.start();
    return server;
  }
}
