package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Server;
import org.entente.TestDatabase;
import org.entente.identity.TestProvider.Lie;
import org.entente.platform.mail.Outbox;
import org.entente.platform.privacy.Subject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// Signing in at an organisation, on servers that talk with each other as they do in real life.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("org.entente.application")
class OpenIdTest {

  private static final Pattern REMOVAL = Pattern.compile("/account/openid/[0-9a-f-]+/removal");
  private static final Pattern LINK = Pattern.compile("https?://\\S*/sign-in/link\\?\\S+");

  private final TestProvider organisation = TestProvider.plain();
  private final TestProvider proConnect = TestProvider.signing();
  private final TestDatabase database = TestDatabase.create();
  private final Server entente =
      Server.start(
          database,
          "--entente.openid.organisation.issuer=" + organisation.issuer(),
          "--entente.openid.organisation.client-id=" + TestProvider.CLIENT,
          "--entente.openid.organisation.client-secret=" + TestProvider.SECRET,
          "--entente.openid.organisation.label-fr=la Région",
          "--entente.openid.organisation.label-en=the Region",
          "--entente.openid.proconnect.preset=proconnect",
          "--entente.openid.proconnect.issuer=" + proConnect.issuer(),
          "--entente.openid.proconnect.client-id=" + TestProvider.CLIENT,
          "--entente.openid.proconnect.client-secret=" + TestProvider.SECRET,
          // Nobody listens there.
          "--entente.openid.down.issuer=http://127.0.0.1:1",
          "--entente.openid.down.client-id=x",
          "--entente.openid.down.client-secret=x");
  private final Accounts accounts = entente.bean(Accounts.class);
  private final OpenIdSignIns signIns = entente.bean(OpenIdSignIns.class);
  private String email;
  private String subject;

  @BeforeAll
  void admit() {
    proConnect.admit(
        entente.address(), "proconnect", ClientAuthenticationMethod.CLIENT_SECRET_POST, false);
    entente.registration().clusters().digitalPlace();
  }

  @BeforeEach
  void somebodyNew() {
    organisation.admit(
        entente.address(), "organisation", ClientAuthenticationMethod.CLIENT_SECRET_BASIC, false);
    for (Lie lie : Lie.values()) {
      organisation.lie(lie, false);
      proConnect.lie(lie, false);
    }
    subject = UUID.randomUUID().toString();
    email = "person-" + subject + "@example.org";
    organisation.person(person(Map.of("email_verified", true, "name", "Camille Martin")));
    proConnect.person(person(Map.of("given_name", "Camille", "usual_name", "Martin")));
  }

  @AfterAll
  void stop() {
    entente.close();
    database.close();
    organisation.close();
    proConnect.close();
  }

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
  void proConnectIsAskedWhatItKnowsAndNothingElse() {
    try (Wanderer person = somebody()) {
      assertThat(person.go("/sign-in").body()).contains("S’identifier avec ProConnect");
      assertThat(person.go("/sign-in/openid/proconnect?next=/account").body())
          .contains("Camille Martin", email);
    }
    assertThat(proConnect.question().keySet())
        .containsExactlyInAnyOrder(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "acr_values",
            "code_challenge",
            "code_challenge_method");
    assertThat(proConnect.question())
        .containsEntry("acr_values", "eidas1")
        .containsEntry("code_challenge_method", "S256");
    assertThat(proConnect.question().get("scope").split(" "))
        .containsExactlyInAnyOrder("openid", "given_name", "usual_name", "email");
    assertThat(proConnect.question().get("state")).hasSizeGreaterThanOrEqualTo(32);
    assertThat(proConnect.question().get("nonce")).hasSizeGreaterThanOrEqualTo(32);
  }

  @ParameterizedTest
  @EnumSource(names = {"OTHER_SIGNATURE", "NO_SIGNATURE"})
  void whatProConnectDidNotSignIsNotBelieved(Lie lie) {
    proConnect.lie(lie, true);
    notVerified("proconnect");
  }

  @ParameterizedTest
  @EnumSource(names = {"OTHER_NONCE", "OTHER_AUDIENCE"})
  void aTokenThatIsNotTheAnswerIsNotBelieved(Lie lie) {
    organisation.lie(lie, true);
    notVerified("organisation");
  }

  private void notVerified(String provider) {
    try (Wanderer person = somebody()) {
      HttpResponse<String> page = person.go("/sign-in/openid/" + provider);
      assertThat(page.statusCode()).isEqualTo(403);
      assertThat(page.body()).contains("n’a pas pu être vérifiée").doesNotContain("Exception");
      assertThat(isSignedIn(person)).isFalse();
    }
    assertThat(accounts.findByEmail(new EmailAddress(email))).isEmpty();
  }

  @Test
  void anAnswerThatNobodyAskedForIsNotTaken() {
    try (Wanderer person = somebody()) {
      String asked = Wanderer.location(person.step("/sign-in/openid/organisation"));
      String answer = Wanderer.location(person.step(asked));
      String forged = answer.replaceAll("state=[^&]+", "state=forged");
      lost(person, forged);
      try (Wanderer other = somebody()) {
        lost(other, answer);
      }
      lost(person, answer.replace("/organisation/", "/proconnect/"));
    }
  }

  @Test
  void anAnswerIsTakenOnce() {
    try (Wanderer person = somebody()) {
      String answer =
          Wanderer.location(
              person.step(Wanderer.location(person.step("/sign-in/openid/organisation"))));
      assertThat(person.go(answer).statusCode()).isEqualTo(200);
      lost(person, answer);
    }
  }

  private static void lost(Wanderer person, String answer) {
    HttpResponse<String> page = person.go(answer);
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("n’est plus attendue");
  }

  @ParameterizedTest
  @CsvSource({"fr, ne répond pas, Recevoir un lien", "en, does not answer, Receive a link"})
  void whereAProviderDoesNotAnswerTheLinkRemains(String language, String title, String way) {
    try (Wanderer person = new Wanderer(entente.address(), language)) {
      HttpResponse<String> page = person.go("/sign-in/openid/down?next=/bookings");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains(title, way, "/sign-in?next=%2Fbookings");
      assertThat(person.go("/sign-in").body()).contains("name=\"email\"");
    }
  }

  @Test
  void whatNoSettingNamesIsNowhere() {
    try (Wanderer person = somebody()) {
      assertThat(person.go("/sign-in/openid/unheard-of").statusCode()).isEqualTo(404);
      assertThat(person.go("/sign-in/openid/unheard-of/return?code=x&state=y").statusCode())
          .isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/bookings?month=2026-04, /bookings?month=2026-04",
    "//evil.example/, /",
    "https://evil.example/, /"
  })
  void peopleComeBackToWhereTheyWantedAndNowhereElse(String wanted, String comes) {
    try (Wanderer person = somebody()) {
      String asked =
          Wanderer.location(
              person.step(
                  "/sign-in/openid/organisation?next="
                      + URLEncoder.encode(wanted, StandardCharsets.UTF_8)));
      HttpResponse<String> back = person.step(Wanderer.location(person.step(asked)));
      assertThat(back.statusCode()).isEqualTo(303);
      assertThat(Wanderer.location(back)).isIn(comes, entente.address() + comes);
    }
  }

  @Test
  void theSessionIsRenewedAndLastsAsOthersDo() {
    try (Wanderer person = somebody()) {
      HttpResponse<String> begin = person.step("/sign-in/openid/organisation");
      String before = cookie(begin);
      HttpResponse<String> back =
          person.step(Wanderer.location(person.step(Wanderer.location(begin))));
      assertThat(cookie(back)).isNotEqualTo(before);
      assertThat(entente.get("/account", "Cookie", before).statusCode())
          .as("the session from before")
          .isEqualTo(303);
    }
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("entente="))
        .map(cookie -> cookie.split(";", 2)[0])
        .findFirst()
        .orElseThrow();
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

  private static String escaped(String address) {
    return address.replace(":", "%3A").replace("/", "%2F");
  }

  @Test
  void itIsGivenOutAndErasedWithTheAccount() {
    try (Wanderer person = somebody()) {
      person.go("/sign-in/openid/organisation");
    }
    Subject who = new Subject(account().id().value(), email);
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

  private Map<String, Object> person(Map<String, Object> more) {
    Map<String, Object> claims = new HashMap<>(Map.of("sub", subject, "email", email));
    claims.putAll(more);
    return claims;
  }

  private Account account() {
    return accounts.findByEmail(new EmailAddress(email)).orElseThrow();
  }

  private Wanderer somebody() {
    return new Wanderer(entente.address(), "fr");
  }

  private static boolean isSignedIn(Wanderer person) {
    return person.step("/account").statusCode() == 200;
  }
}
