package org.entente.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.Server;
import org.entente.TestDatabase;
import org.entente.identity.TestProvider.Lie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// What tests of signing in at an organisation stand on: Entente and two providers, that talk with
/// each other as they do in real life.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("org.entente.application")
abstract class OpenIdServers {

  final TestProvider organisation = TestProvider.plain();
  final TestProvider proConnect = TestProvider.signing();
  final TestDatabase database = TestDatabase.create();
  final Server entente =
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
  final Accounts accounts = entente.bean(Accounts.class);
  final OpenIdSignIns signIns = entente.bean(OpenIdSignIns.class);
  String email;
  String subject;

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

  Map<String, Object> person(Map<String, Object> more) {
    Map<String, Object> claims = new HashMap<>(Map.of("sub", subject, "email", email));
    claims.putAll(more);
    return claims;
  }

  Account account() {
    return accounts.findByEmail(new EmailAddress(email)).orElseThrow();
  }

  Wanderer somebody() {
    return new Wanderer(entente.address(), "fr");
  }

  static boolean isSignedIn(Wanderer person) {
    return person.step("/account").statusCode() == 200;
  }
}
