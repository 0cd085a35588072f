package org.entente.conventions.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.SignConvention.Outcome;
import org.entente.conventions.Terms;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.mail.Outbox;
import org.entente.platform.text.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two clusters about to sign, and what their presidents have at hand.
abstract class SigningScene {

  private static final Pattern CODE = Pattern.compile("\\b(\\d{4}) (\\d{4})\\b");

  final JdbcClient sql;
  final TestClock clock;
  final ConventionsFixture conventions;
  final Cluster toulouse;
  final Cluster montpellier;
  final LocalDate today;
  final Account president;
  final TestAuthority authority;
  private final Parts parts;

  /// What the application signs with.
  record Parts(
      SendCode send,
      SignByCode byCode,
      SignByCertificate byCertificate,
      BringContainer bring,
      PrepareDocuments documents,
      Accounts accounts,
      Outbox outbox,
      Messages messages) {}

  SigningScene(Parts parts, JdbcClient sql, TestClock clock) {
    this.parts = parts;
    this.sql = sql;
    this.clock = clock;
    this.conventions = new ConventionsFixture(sql, clock);
    ClustersFixture clusters = new ClustersFixture(sql, clock);
    this.toulouse = clusters.digitalPlace();
    this.montpellier = clusters.frenchSouthDigital();
    this.today = France.day(clock.instant());
    AccountId account =
        clusters.president(toulouse, "presidente" + UUID.randomUUID() + "@exemple.example");
    this.president = parts.accounts().find(account).orElseThrow();
    this.authority = new TestAuthority(clock.instant());
  }

  /// A text that can be signed.
  Convention draft() {
    Convention draft =
        conventions.draft(
            List.of(toulouse.id(), montpellier.id()),
            DatePeriod.since(today),
            Terms.open(Terms.mutual(toulouse.id(), montpellier.id(), Format.GREAT_EVENT)));
    conventions.freeze(draft);
    return conventions.find(draft.id());
  }

  Ceremony ceremony() {
    return ceremony(today);
  }

  Ceremony ceremony(LocalDate day) {
    return new Ceremony(
        "la présidente", "conseil du 12 mai", "Toulouse", day, List.of("la région"));
  }

  String code(Convention convention) {
    assertThat(send(convention)).isEmpty();
    // By their ids and not by their moments: another test may have moved the clock ahead.
    String text =
        parts.outbox().latest(50).stream()
            .max(Comparator.comparing(Outbox.Written::id))
            .orElseThrow()
            .mail()
            .text();
    Matcher code = CODE.matcher(text);
    assertThat(code.find()).as(text).isTrue();
    return code.group(1) + code.group(2);
  }

  List<Problem> send(Convention convention) {
    return parts
        .send()
        .send(
            convention,
            toulouse,
            president,
            ceremony(),
            parts.messages().in(java.util.Locale.FRENCH));
  }

  Outcome signByCode(Convention convention, String code) {
    return parts.byCode().sign(convention, toulouse, president.id(), ceremony(), code);
  }

  Outcome signByCertificate(Convention convention, Cluster party, byte[] file) {
    return signByCertificate(convention, party, file, TestAuthority.PASSWORD);
  }

  Outcome signByCertificate(Convention convention, Cluster party, byte[] file, String password) {
    return parts.byCertificate().sign(convention, party, ceremony(), file, password.toCharArray());
  }

  Outcome bring(Convention convention, Cluster party, byte[] container) {
    return parts.bring().bring(convention, party, ceremony(), container);
  }

  Documents documents(Convention convention) {
    return parts.documents().of(convention);
  }

  static Convention signed(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Signed.class);
    return ((Outcome.Signed) outcome).convention();
  }

  static List<String> refused(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return keys(((Outcome.Refused) outcome).problems());
  }

  static List<String> keys(List<Problem> problems) {
    return problems.stream()
        .map(Problem::key)
        .map(key -> key.replaceFirst("^(signing|conventions)\\.problem\\.", ""))
        .toList();
  }

  /// Nothing of an attempt was left behind.
  void nothingIsSigned(Convention convention) {
    assertThat(conventions.find(convention.id()).signatures()).isEmpty();
    for (String table : List.of("electronic_signature", "signed_container")) {
      assertThat(
              sql.sql("select count(*) from " + table + " where convention_id = :id")
                  .param("id", convention.id().value())
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
  }
}
