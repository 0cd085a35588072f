package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Attendance.Price;
import org.entente.conventions.Decision.Basis;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.Money;
import org.entente.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A booking keeps the article it was made under, whatever becomes of the convention.
@DatabaseTest(perMethod = true)
class DecisionPhrasesTest {

  private static final Price PRICE = new Price(Money.euros(30), Price.Kind.PARTNER);

  private final JdbcClient sql;
  private final TestClock clock;
  private final ConventionsFixture conventions;
  private final ClusterId toulouse;
  private final ClusterId montpellier;

  DecisionPhrasesTest(JdbcClient sql, TestClock clock) {
    this.sql = sql;
    this.clock = clock;
    this.conventions = new ConventionsFixture(sql, clock);
    ClustersFixture clusters = new ClustersFixture(sql, clock);
    this.toulouse = clusters.cluster("Toulouse " + UUID.randomUUID()).id();
    this.montpellier = clusters.cluster("Montpellier " + UUID.randomUUID()).id();
  }

  @Test
  void anEndedConventionIsStillCited() {
    LocalDate today = France.day(clock.instant());
    Convention ended =
        conventions.signed(
            List.of(toulouse, montpellier),
            new DatePeriod(today.minusYears(1), today),
            memberRate());
    Basis basis = basis(ended);
    assertThat(french().basis(basis)).isEqualTo("article 1, Agir ensemble");
    assertThat(french().cite(basis)).hasSize(1);
    assertThat(french().rate(PRICE, basis)).isEqualTo("tarif adhérent");
  }

  @Test
  void aConventionThatNeverActedIsStillCited() {
    Convention draft = conventions.draft(toulouse, montpellier, memberRate());
    assertThat(french().basis(basis(draft))).isEqualTo("article 1, Agir ensemble");
    assertThat(french().cite(basis(draft))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update article set text_fr = text_fr || ','",
        "update article set term = jsonb_set(term, '{kind}', '\"Teleport\"')",
        "delete from article"
      })
  void anArticleThatWasChangedIsNamedButNotQuoted(String change) {
    Basis basis = basis(conventions.signed(toulouse, montpellier, memberRate()));
    assertThat(french().cite(basis)).hasSize(1);
    sql.sql(change).update();
    renew();
    assertThat(french().basis(basis)).isEqualTo("article 1, Agir ensemble");
    assertThat(french().cite(basis)).isEmpty();
    assertThat(french().rate(PRICE, basis)).isEqualTo("tarif partenaire");
  }

  @Test
  void aConventionThatWasDeletedIsSaidToBeWithdrawn() {
    Convention draft = conventions.draft(toulouse, montpellier, memberRate());
    new ConventionStore(sql).delete(draft.id());
    assertThat(french().basis(basis(draft))).isEqualTo("article 1, une convention retirée");
    assertThat(phrases(Locale.ENGLISH).basis(basis(draft)))
        .isEqualTo("article 1, a convention withdrawn");
  }

  private Term memberRate() {
    return Terms.memberPrice(Terms.formats(toulouse, montpellier, Format.GREAT_EVENT));
  }

  private static Basis basis(Convention convention) {
    return new Basis.UnderArticle(convention.refer(convention.articles().getFirst()));
  }

  private void renew() {
    sql.sql("update law_edition set edition = gen_random_uuid()").update();
  }

  private DecisionPhrases french() {
    return phrases(Locale.FRENCH);
  }

  private DecisionPhrases phrases(Locale locale) {
    return new DecisionPhrases(
        conventions.decide().law(), new ConventionStore(sql), Map.of(), new Messages().in(locale));
  }
}
