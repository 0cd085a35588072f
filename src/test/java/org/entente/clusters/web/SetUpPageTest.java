package org.entente.clusters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Clusters;
import org.entente.clusters.SetUpInstallation;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class SetUpPageTest {

  private final MockMvcTester pages;
  private final SetUpInstallation setUp;
  private final Clusters clusters;
  private final Accounts accounts;
  private final TestClock clock;

  SetUpPageTest(
      MockMvcTester pages,
      SetUpInstallation setUp,
      Clusters clusters,
      Accounts accounts,
      TestClock clock) {
    this.pages = pages;
    this.setUp = setUp;
    this.clusters = clusters;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// One story, because an installation is set up once.
  @Test
  void anEmptyInstallationIsSetUpOnceByWhoeverReadsItsConsole() {
    assertThat(pages.get().uri("/set-up")).as("while nobody asked for a set-up").hasStatus(404);
    String code = setUp.findCodeToShow().orElseThrow();

    assertThat(pages.get().uri("/agenda")).hasStatus(303).hasHeader("Location", "/set-up");
    assertThat(pages.get().uri("/sign-in")).hasStatus(303).hasHeader("Location", "/set-up");
    assertThat(pages.get().uri("/set-up").header("Accept-Language", "fr"))
        .hasStatusOk()
        .bodyText()
        .contains("Code d’installation");

    assertThat(complete("AAAA-BBBB-CCCC", "Toulouse", "fr"))
        .hasStatus(422)
        .bodyText()
        .contains("Ce code n’est pas celui de la console", "value=\"Digital Place\"");
    assertThat(complete(code, "Nowhere-sur-Mer", "en"))
        .hasStatus(422)
        .bodyText()
        .contains("No commune is called “Nowhere-sur-Mer”");
    for (int time = 0; time < 4; time++) {
      complete("AAAA-BBBB-CCC" + time, "Toulouse", "en");
    }
    assertThat(complete(code, "Toulouse", "en"))
        .as("the right code after too many wrong ones")
        .hasStatus(422)
        .bodyText()
        .contains("Too many tries");
    clock.advance(Duration.ofMinutes(6));

    MvcTestResult done = complete(code.toLowerCase(java.util.Locale.ROOT), "Toulouse", "fr");
    assertThat(done).hasStatus(303).hasHeader("Location", "/desk/digital-place");
    assertThat(clusters.all()).hasSize(1);
    assertThat(accounts.findByEmail(new EmailAddress("chair@digital-place.example")))
        .get()
        .matches(account -> account.administrator());
    Cookie session = Objects.requireNonNull(done.getResponse().getCookie("entente"));
    assertThat(pages.get().uri("/desk/digital-place").cookie(session)).hasStatusOk();

    assertThat(pages.get().uri("/set-up")).hasStatus(404);
    assertThat(complete(code, "Toulouse", "fr")).hasStatus(403);
    assertThat(setUp.findCodeToShow()).isEmpty();
    assertThat(pages.get().uri("/clusters")).hasStatusOk();
  }

  private MvcTestResult complete(String code, String seat, String language) {
    return pages
        .post()
        .uri("/set-up")
        .with(csrf())
        .header("Accept-Language", language)
        .param("code", code)
        .param("name", "Digital Place")
        .param("seat", seat)
        .param("accent", "#a63a22")
        .param("email", "chair@digital-place.example")
        .exchange();
  }
}
