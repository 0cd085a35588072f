package org.entente.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.identity.IdentityFixture.signedIn;

import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.identity.Account;
import org.entente.identity.AccountAddress;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.identity.IdentityFixture;
import org.entente.identity.OwnAddresses;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A person joins another account of theirs, chooses the main address and gives one up; nobody does
/// so with somebody else's.
@EntenteTest
class ChangedAddressesTest {

  private final MockMvcTester pages;
  private final Accounts accounts;
  private final OwnAddresses addresses;
  private final SessionRepository<?> sessions;
  private final JdbcClient sql;
  private final IdentityFixture identity;
  private final AddressScene scene;
  private Account reader;
  private EmailAddress second;

  ChangedAddressesTest(
      MockMvcTester pages,
      Outbox outbox,
      Accounts accounts,
      OwnAddresses addresses,
      SessionRepository<?> sessions,
      JdbcClient sql,
      TestClock clock) {
    this.pages = pages;
    this.accounts = accounts;
    this.addresses = addresses;
    this.sessions = sessions;
    this.sql = sql;
    this.scene = new AddressScene(pages, outbox, accounts);
    this.identity = new IdentityFixture(sql, clock);
  }

  @BeforeEach
  void somebodyWithAnAddress() {
    reader = identity.account("reader-" + UUID.randomUUID() + "@entreprise.example");
    second = new EmailAddress("second-" + UUID.randomUUID() + "@autre.example");
  }

  @Test
  void anAddressWithAnAccountJoinsItAfterSayingWhatComesAlong() {
    Account other = identity.administrator(second.value());
    accounts.rename(other.id(), "Nom d’avant");
    identity.address(other.id(), "third-" + second.value());
    String cookie = IdentityFixture.cookie(sessions, other.id());
    String token = scene.asked(reader, second);
    assertThat(scene.open(reader, token))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Réunir vos deux comptes",
            "Le droit d’administrer",
            "1 autre adresse",
            "ne se séparent plus");
    assertThat(scene.press(reader, token))
        .as("without having seen that an account comes along")
        .hasStatusOk()
        .bodyText()
        .contains("Réunir vos deux comptes");
    assertThat(accounts.find(other.id())).isPresent();

    assertThat(scene.join(reader, token, other.id()))
        .hasStatus(303)
        .hasHeader("Location", "/account");

    Account joined = accounts.find(reader.id()).orElseThrow();
    assertThat(joined.addresses())
        .containsExactlyInAnyOrder(
            reader.email(), second, new EmailAddress("third-" + second.value()));
    assertThat(joined.email()).isEqualTo(reader.email());
    assertThat(joined.administrator()).isTrue();
    assertThat(joined.name()).isEqualTo("Nom d’avant");
    assertThat(accounts.find(other.id())).isEmpty();
    assertThat(accounts.isGone(other.id())).isTrue();
    assertThat(
            sql.sql("select account from joined_account where went = :went")
                .param("went", other.id().value())
                .query(UUID.class)
                .single())
        .isEqualTo(reader.id().value());
    assertThat(scene.latest(reader.email()).text()).contains(second.value());
    assertThat(scene.latest(second).text()).contains(reader.email().value());
    assertThat(
            sql.sql("select count(*) from spring_session where principal_name = :name")
                .param("name", other.id().value().toString())
                .query(Integer.class)
                .single())
        .as("sessions of the account that left, of which there was %s", cookie)
        .isZero();
    assertThat(scene.signInBy(second)).isEqualTo(reader.id());
  }

  @Test
  void anAccountThatAppearsMeanwhileIsNotJoinedUnseen() {
    String token = scene.asked(reader, second);
    Account other = identity.account(second.value());
    assertThat(scene.press(reader, token))
        .hasStatusOk()
        .bodyText()
        .contains("Réunir vos deux comptes");
    assertThat(accounts.find(other.id())).isPresent();
  }

  @Test
  void anotherMainAddressIsToldToBoth() {
    AccountAddress chosen = added();
    assertThat(scene.post(reader, "/account/addresses/" + chosen.number() + "/main"))
        .hasStatus(303)
        .hasHeader("Location", "/account");
    assertThat(accounts.find(reader.id())).map(Account::email).contains(second);
    for (EmailAddress told : List.of(reader.email(), second)) {
      assertThat(scene.latest(told).subject()).isEqualTo("Votre adresse principale a changé");
    }
    assertThat(addresses.of(reader.id()))
        .extracting(AccountAddress::email)
        .containsExactly(second, reader.email());
  }

  @Test
  void anAddressGoesAfterSayingWhatItGaveAndThenIsNobodys() {
    AccountAddress known = added();
    String removal = "/account/addresses/" + known.number() + "/removal";
    assertThat(pages.get().uri(removal).with(signedIn(reader.id())))
        .hasStatusOk()
        .bodyText()
        .contains(second.value());
    assertThat(scene.post(reader, removal)).hasStatus(303);
    assertThat(accounts.findByEmail(second)).isEmpty();
    for (EmailAddress told : List.of(reader.email(), second)) {
      assertThat(scene.latest(told).subject())
          .isEqualTo("Une adresse a été retirée de votre compte");
    }
    assertThat(scene.signInBy(second)).as("an account of its own").isNotEqualTo(reader.id());
  }

  @Test
  void theMainAddressStaysAndNobodyTouchesAnothers() {
    AccountAddress main = addresses.of(reader.id()).getFirst();
    AccountAddress known = added();
    Account other = identity.account("other-" + UUID.randomUUID() + "@autre.example");
    String removal = "/account/addresses/" + main.number() + "/removal";
    assertThat(pages.get().uri(removal).with(signedIn(reader.id()))).hasStatus(404);
    scene.post(reader, removal);
    scene.post(other, "/account/addresses/" + known.number() + "/removal");
    scene.post(other, "/account/addresses/" + known.number() + "/main");
    assertThat(
            pages
                .get()
                .uri("/account/addresses/" + known.number() + "/removal")
                .with(signedIn(other.id())))
        .hasStatus(404);
    assertThat(addresses.of(reader.id()))
        .extracting(AccountAddress::email)
        .containsExactly(reader.email(), second);
    assertThat(accounts.find(other.id())).map(Account::email).contains(other.email());
  }

  @Test
  void theDatabaseItselfGivesNobodyAnothersAddress() {
    identity.address(reader.id(), second.value());
    assertThatThrownBy(
            () ->
                sql.sql("insert into account (id, email, opened_at) values (:id, :email, now())")
                    .param("id", UUID.randomUUID())
                    .param("email", second.value())
                    .update())
        .isInstanceOf(DuplicateKeyException.class);
  }

  private AccountAddress added() {
    identity.address(reader.id(), second.value());
    return addresses.of(reader.id()).getLast();
  }
}
