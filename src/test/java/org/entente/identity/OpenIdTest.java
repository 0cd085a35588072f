package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.platform.mail.Outbox;
import org.entente.platform.privacy.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose account a sign-in at an organisation opens.
class OpenIdTest extends OpenIdServers {

  private static final Pattern REMOVAL = Pattern.compile("/account/openid/[0-9a-f-]+/removal");
  private static final Pattern LINK = Pattern.compile("https?://\\S*/sign-in/link\\?\\S+");

  @Test
  void theFirstVisitOpensAnAccountAndTheSecondFindsItByItsSubject() {
    try (Wanderer first = somebody()) {
      HttpResponse<String> page = first.go("/sign-in/openid/organisation?next=/account");
      assertThat(page.uri().getPath()).isEqualTo("/account");
      assertThat(page.body()).contains(email, "Camille Martin", "la Région");
    }
    Account account = account();
    organisation.person(person(Map.of("email", "another-" + email, "email_verified", true)));
    try (Wanderer second = somebody()) {
      assertThat(second.go("/sign-in/openid/organisation?next=/account").body())
          .as("whose address has changed at the organisation")
          .contains("la Région, " + email)
          .doesNotContain("another-");
    }
    assertThat(signIns.of(account.id())).hasSize(1);
    assertThat(accounts.findByEmail(new EmailAddress("another-" + email))).isEmpty();
  }

  @Test
  void anAccountThatWasThereIsFoundByItsVerifiedAddressAndTold() {
    Account account = accounts.open(new EmailAddress(email));
    try (Wanderer person = somebody()) {
      person.go("/sign-in/openid/organisation");
    }
    assertThat(signIns.of(account.id())).hasSize(1);
    assertThat(entente.bean(Outbox.class).latest(100))
        .anyMatch(
            written ->
                written.mail().to().equals(email)
                    && written.mail().subject().equals("la Région ouvre désormais votre compte"));
  }

  @ParameterizedTest
  @CsvSource({"false", "missing"})
  void anAddressThatIsNotVerifiedOpensNothing(String verified) {
    Account account = accounts.open(new EmailAddress(email));
    organisation.person(
        verified.equals("missing") ? person(Map.of()) : person(Map.of("email_verified", false)));
    try (Wanderer person = somebody()) {
      HttpResponse<String> page = person.go("/sign-in/openid/organisation?next=/bookings");
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body())
          .contains("Confirmez d’abord votre adresse", "/sign-in?next=%2Fbookings");
      assertThat(isSignedIn(person)).isFalse();
    }
    assertThat(signIns.of(account.id())).isEmpty();
  }

  @Test
  void whoConfirmsByTheLinkAddsTheSignInThemselves() {
    organisation.person(person(Map.of("email_verified", false)));
    try (Wanderer person = somebody()) {
      signInByLink(person);
      HttpResponse<String> question = person.go("/sign-in/openid/organisation?next=/account");
      assertThat(question.body()).contains("Ajouter la Région à votre compte", email);
      assertThat(signIns.of(account().id())).as("before they say yes").isEmpty();
      person.send(question, "/account/openid", "x=");
      assertThat(signIns.of(account().id())).hasSize(1);
      person.onward(person.send(question, "/account/openid", "x="));
      assertThat(signIns.of(account().id())).as("it is answered once").hasSize(1);
    }
    try (Wanderer again = somebody()) {
      again.go("/sign-in/openid/organisation");
      assertThat(isSignedIn(again)).isTrue();
    }
  }

  @Test
  void whatBelongsToAnotherAccountIsNotTakenFromIt() {
    try (Wanderer owner = somebody()) {
      owner.go("/sign-in/openid/organisation");
    }
    email = "other-" + email;
    try (Wanderer other = somebody()) {
      signInByLink(other);
      HttpResponse<String> page = other.go("/sign-in/openid/organisation?next=/account");
      assertThat(page.statusCode()).isEqualTo(409);
      assertThat(page.body()).contains("appartient à un autre compte");
    }
  }

  @Test
  void aSignInThatWasRemovedOpensNothingAnyMore() {
    try (Wanderer person = somebody()) {
      HttpResponse<String> page = person.go("/sign-in/openid/organisation?next=/account");
      Matcher removal = REMOVAL.matcher(page.body());
      assertThat(removal.find()).isTrue();
      assertThat(person.onward(person.send(page, removal.group(), "x=")).body())
          .contains("la Région n’ouvre plus votre compte");
      assertThat(person.onward(person.send(page, removal.group(), "x=")).body())
          .contains("avait déjà été retiré");
    }
    try (Wanderer again = somebody()) {
      assertThat(again.go("/sign-in/openid/organisation").statusCode())
          .as("although the address is verified and has an account")
          .isEqualTo(403);
      assertThat(isSignedIn(again)).isFalse();
    }
  }

  @Test
  void nobodyRemovesWhatIsAnothers() {
    try (Wanderer owner = somebody()) {
      owner.go("/sign-in/openid/organisation");
    }
    AccountId owner = account().id();
    UUID number = signIns.of(owner).getFirst().number();
    Account stranger = accounts.open(new EmailAddress("stranger-" + email));
    assertThat(signIns.remove(stranger.id(), number)).isEmpty();
    assertThat(signIns.of(owner)).hasSize(1);
  }

  @Test
  void whoeverSignsOutMaySignOutThereToo() {
    try (Wanderer person = somebody()) {
      HttpResponse<String> page = person.go("/sign-in/openid/organisation?next=/account");
      HttpResponse<String> out = person.onward(person.send(page, "/sign-out", "x="));
      assertThat(out.body()).contains("Me déconnecter aussi de la Région");
      assertThat(isSignedIn(person)).isFalse();
      String end = Wanderer.location(person.step("/signed-out/openid"));
      assertThat(end)
          .startsWith(organisation.issuer() + "/connect/logout?id_token_hint=")
          .contains("post_logout_redirect_uri=" + escaped(entente.address() + "/signed-out"))
          .containsPattern("state=[^&]{32,}");
      assertThat(person.go(end).body()).contains("Vous êtes déconnecté d’ici et de la Région");
    }
  }

  @Test
  void whoIsSignedInIsNotLedOutByALink() {
    try (Wanderer person = somebody()) {
      person.go("/sign-in/openid/organisation");
      assertThat(Wanderer.location(person.step("/signed-out"))).isEqualTo("/");
      assertThat(Wanderer.location(person.step("/signed-out/openid"))).isEqualTo("/");
      assertThat(isSignedIn(person)).isTrue();
    }
  }

  private static String escaped(String address) {
    return address.replace(":", "%3A").replace("/", "%2F");
  }

  @Test
  void itIsGivenOutAndErasedWithTheAccount() {
    try (Wanderer person = somebody()) {
      person.go("/sign-in/openid/organisation");
    }
    Subject who = new Subject(account().id().value(), Set.of(email));
    OpenIdHeld held = entente.bean(OpenIdHeld.class);
    assertThat(held.export(who).getFirst().rows().getFirst())
        .containsEntry("subject", subject)
        .containsEntry("email", email);
    held.erase(who);
    assertThat(held.export(who).getFirst().rows()).isEmpty();
  }

  private void signInByLink(Wanderer person) {
    HttpResponse<String> ask = person.go("/sign-in?next=/account");
    person.send(ask, "/sign-in", "next=/account&email=" + email);
    String text =
        entente.bean(Outbox.class).latest(100).stream()
            .map(Outbox.Written::mail)
            .filter(mail -> mail.to().equals(email))
            .findFirst()
            .orElseThrow()
            .text();
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    HttpResponse<String> button = person.go(link.group());
    String token = link.group().replaceAll(".*token=([0-9a-f-]+).*", "$1");
    person.send(button, "/sign-in/link", "next=/account&token=" + token);
  }
}
