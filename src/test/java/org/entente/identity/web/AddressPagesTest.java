package org.entente.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.identity.IdentityFixture;
import org.entente.platform.mail.Mail;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A person adds an address by a link that its mailbox receives.
@EntenteTest
class AddressPagesTest {

  private final MockMvcTester pages;
  private final Accounts accounts;
  private final JdbcClient sql;
  private final TestClock clock;
  private final IdentityFixture identity;
  private final AddressScene scene;
  private Account reader;
  private EmailAddress second;

  AddressPagesTest(
      MockMvcTester pages, Outbox outbox, Accounts accounts, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.accounts = accounts;
    this.sql = sql;
    this.clock = clock;
    this.scene = new AddressScene(pages, outbox, accounts);
    this.identity = new IdentityFixture(sql, clock);
  }

  @BeforeEach
  void somebodyWithAnAddress() {
    clock.reset();
    reader = identity.account("reader-" + UUID.randomUUID() + "@entreprise.example");
    second = new EmailAddress("second-" + UUID.randomUUID() + "@autre.example");
  }

  @Test
  void theLinkInTheLetterAddsTheAddressWhichThenSignsInToTheSameAccount() {
    assertThat(scene.ask(reader, second)).hasStatus(303).hasHeader("Location", "/account");
    Mail mail = scene.latest(second);
    assertThat(mail.subject()).isEqualTo("Ajouter cette adresse à un compte Entente");
    assertThat(mail.text()).contains(reader.email().value(), "15 minutes");
    assertThat(accounts.findByEmail(second)).as("before the link").isEmpty();

    assertThat(scene.open(reader, AddressScene.token(mail)))
        .hasStatusOk()
        .bodyText()
        .contains("Ajouter cette adresse", second.value(), reader.email().value());
    assertThat(accounts.findByEmail(second)).as("looking adds nothing").isEmpty();
    assertThat(scene.press(reader, AddressScene.token(mail)))
        .hasStatus(303)
        .hasHeader("Location", "/account");

    assertThat(accounts.findByEmail(second)).map(Account::id).contains(reader.id());
    assertThat(scene.page(reader)).bodyText().contains(second.value(), "principale");
    assertThat(scene.latest(reader.email()).text()).contains(second.value());
    assertThat(scene.signInBy(second)).isEqualTo(reader.id());
    assertThat(accountsAt(second)).isZero();
  }

  @Test
  void aLinkWorksOnce() {
    String token = scene.asked(reader, second);
    scene.press(reader, token);
    for (MvcTestResult again : List.of(scene.press(reader, token), scene.open(reader, token))) {
      assertThat(again).hasStatus(410).bodyText().contains("Ce lien ne vaut plus");
    }
  }

  @Test
  void aLinkIsRefusedAfterFifteenMinutes() {
    String token = scene.asked(reader, second);
    clock.advance(Duration.ofMinutes(15).plusSeconds(1));
    assertThat(scene.press(reader, token)).hasStatus(410);
    assertThat(accounts.findByEmail(second)).isEmpty();
  }

  @Test
  void aLinkSignsNobodyIn() {
    String token = scene.asked(reader, second);
    assertThat(pages.get().uri("/sign-in/link?token={token}", token)).hasStatus(410);
    assertThat(pages.post().uri("/sign-in/link").with(csrf()).param("token", token))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?expired=true&next=%2F");
    assertThat(accounts.findByEmail(second)).isEmpty();
  }

  @Test
  void whoIsNotSignedInIsLedToSignInAndBack() {
    String token = scene.asked(reader, second);
    assertThat(pages.get().uri("/account/addresses/link?token={token}", token))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?next=%2Faccount%2Faddresses%2Flink%3Ftoken%3D" + token);
  }

  @Test
  void anotherAccountCannotUseTheLinkNorUseItUp() {
    Account other = identity.account(second.value());
    String token = scene.asked(reader, second);
    for (MvcTestResult answer : List.of(scene.open(other, token), scene.press(other, token))) {
      assertThat(answer).hasStatus(409).bodyText().contains(reader.email().value());
    }
    assertThat(accounts.find(other.id())).contains(other);
    assertThat(scene.open(reader, token)).hasStatusOk();
  }

  @Test
  void askingDoesNotTellWhetherTheAddressIsSomebodys() {
    EmailAddress taken = identity.account("taken-" + UUID.randomUUID() + "@autre.example").email();
    MvcTestResult known = scene.ask(reader, taken);
    MvcTestResult unknown = scene.ask(reader, second);
    assertThat(known).hasStatus(303).hasHeader("Location", "/account");
    assertThat(unknown).hasStatus(303).hasHeader("Location", "/account");
    assertThat(scene.latest(taken).text().replaceAll("token=\\S+", ""))
        .isEqualTo(scene.latest(second).text().replaceAll("token=\\S+", ""));
  }

  @Test
  void nobodysMailboxIsFilled() {
    for (int count = 0; count < 5; count++) {
      scene.ask(identity.account("asker-" + UUID.randomUUID() + "@entreprise.example"), second);
    }
    assertThat(scene.ask(reader, second)).as("says the same").hasStatus(303);
    assertThat(scene.mails(second)).hasSize(5);
    for (int count = 0; count < 5; count++) {
      scene.ask(reader, new EmailAddress("many-" + UUID.randomUUID() + "@autre.example"));
    }
    assertThat(scene.ask(reader, new EmailAddress("one-more@autre.example")))
        .hasStatus(422)
        .bodyText()
        .contains("attendez 15 minutes");
  }

  @Test
  void whatIsNoAddressOrOnesOwnComesBack() {
    assertThat(scene.post(reader, "/account/addresses", "email", "<b>personne"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#email\"", "&lt;b>personne")
        .doesNotContain("<b>personne");
    assertThat(scene.ask(reader, reader.email()))
        .hasStatus(422)
        .bodyText()
        .contains("fait déjà partie");
    assertThat(scene.post(reader, "/account/addresses", "email", "")).hasStatus(422);
  }

  @Test
  void anAddressThatBecameOnesOwnMeanwhileIsKnown() {
    String token = scene.asked(reader, second);
    identity.address(reader.id(), second.value());
    assertThat(scene.open(accounts.findByEmail(second).orElseThrow(), token))
        .hasStatus(303)
        .hasHeader("Location", "/account");
  }

  private int accountsAt(EmailAddress email) {
    return sql.sql("select count(*) from account where email = :email")
        .param("email", email.value())
        .query(Integer.class)
        .single();
  }
}
