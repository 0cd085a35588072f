package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/// Providers that describe themselves badly are as if they did not answer.
class OpenIdPartiesTest {

  private final HttpServer provider;
  private final String issuer;

  OpenIdPartiesTest() throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
    provider.start();
  }

  @AfterEach
  void stop() {
    provider.stop(0);
  }

  @Test
  void onePresentsItselfUnderItsOwnIssuer() {
    describes(
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer));
    assertThat(found()).isTrue();
  }

  @Test
  void oneThatIsSomebodyElseIsNotBelieved() {
    describes("{\"issuer\": \"https://somebody.else.example\"}");
    assertThat(found()).isFalse();
  }

  @Test
  void oneThatLeavesOutWhatIsNeededIsNotUsed() {
    describes("{\"issuer\": \"%s\"}".formatted(issuer));
    assertThat(found()).isFalse();
  }

  @Test
  void oneThatSpeaksOfSomethingElseIsNotUsed() {
    describes("<h1>It works!</h1>");
    assertThat(found()).isFalse();
  }

  private boolean found() {
    MockEnvironment settings =
        new MockEnvironment()
            .withProperty("entente.openid.x.issuer", issuer)
            .withProperty("entente.openid.x.client-id", "us")
            .withProperty("entente.openid.x.client-secret", "hush");
    return new OpenIdParties(new OpenIdClients(settings)).find("x").isPresent();
  }

  private void describes(String text) {
    provider.createContext(
        "/.well-known/openid-configuration",
        exchange -> {
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .set("Content-Type", text.startsWith("<") ? "text/html" : "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
