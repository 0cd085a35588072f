package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.entente.identity.TestProvider.Lie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The way to a provider and back: what is asked, and which answers are believed.
class OpenIdWayTest extends OpenIdServers {

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
  void aNetworkThatSetsOutWithoutEndIsToldToWait() {
    for (int count = 0; count < 60; count++) {
      assertThat(setOutFrom("198.51.100.20").statusCode()).isEqualTo(503);
    }
    assertThat(setOutFrom("198.51.100.20").statusCode()).isEqualTo(429);
    assertThat(setOutFrom("198.51.100.20").body()).contains("Trop de demandes", "name=\"email\"");
    assertThat(setOutFrom("198.51.100.21").statusCode()).as("another network").isEqualTo(503);
  }

  private HttpResponse<String> setOutFrom(String network) {
    return entente.get("/sign-in/openid/down", "X-Forwarded-For", network, "Accept-Language", "fr");
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
}
