package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest(perMethod = true)
class LawBooksTest {

  private final JdbcClient sql;
  private final TestClock clock;
  private final ConventionsFixture conventions;
  private final ClusterId toulouse;
  private final ClusterId montpellier;

  LawBooksTest(JdbcClient sql, TestClock clock) {
    this.sql = sql;
    this.clock = clock;
    this.conventions = new ConventionsFixture(sql, clock);
    this.toulouse = cluster();
    this.montpellier = cluster();
  }

  @Test
  void everyKindOfTermIsReadAsItWasSigned() {
    Term[] terms = Terms.oneOfEach(toulouse, montpellier).toArray(Term[]::new);
    Convention signed = conventions.signed(toulouse, montpellier, terms);
    assertThat(signed.articles().stream().map(Article::term)).containsExactly(terms);
    LawBook law = conventions.decide().law();
    assertThat(law.signed()).containsExactly(signed);
    for (Article article : signed.articles()) {
      assertThat(law.convention(signed.refer(article))).contains(signed);
    }
  }

  @Test
  void theLawInMemoryFollowsASignatureAndTheCalendar() {
    Decide decide = conventions.decide();
    LocalDate today = France.day(clock.instant());
    Convention draft =
        conventions.draft(
            List.of(toulouse, montpellier),
            new DatePeriod(today, today.plusDays(2)),
            Terms.open(Terms.whole(toulouse, montpellier)));
    conventions.sign(draft, toulouse, today);
    assertThat(decide.law().partnersOf(toulouse)).isEmpty();
    conventions.sign(draft, montpellier, today);
    LawBook law = decide.law();
    assertThat(law.partnersOf(toulouse)).containsExactly(montpellier);
    assertThat(decide.law()).isSameAs(law);
    clock.advance(Duration.ofDays(2));
    assertThat(decide.law().partnersOf(toulouse)).isEmpty();
  }

  @Test
  void theLawIsReplayedAsItWasKnown() {
    Instant before = clock.instant();
    clock.advance(Duration.ofHours(1));
    conventions.signed(toulouse, montpellier, Terms.open(Terms.whole(toulouse, montpellier)));
    LocalDate day = France.day(before);
    assertThat(conventions.decide().law(day, before).partnersOf(toulouse)).isEmpty();
    assertThat(conventions.decide().law(day, clock.instant()).partnersOf(toulouse)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update article set text_fr = text_fr || ','",
        "update article set sunset = 'CUT'",
        "update article set term = jsonb_set(term, '{rate,percent}', '90')",
        "update article set term = jsonb_set(term, '{kind}', '\"Teleport\"')",
        "update article set term = term - 'rate'",
        "delete from article",
        "insert into article select convention_id, 2, 'x', null, 'x', null, term, 'CUT' from article",
        "update convention set title_fr = 'Autre chose'",
        "update convention set ends_on = '2030-01-01'",
        "update convention set version = 2",
        "delete from convention_party where position = 1",
        "update signature set hashes = '{}' where cluster_id = (select min(cluster_id::text)::uuid from signature)"
      })
  void aConventionThatIsNotWhatWasSignedDoesNotActAndLeavesTheOthersAlone(String change) {
    Term.Scope whole = Terms.whole(toulouse, montpellier);
    Convention changed = conventions.signed(toulouse, montpellier, Terms.discount(whole, 10));
    assertThat(conventions.decide().law().signed()).hasSize(1);
    sql.sql(change).update();
    Convention other =
        conventions.signed(montpellier, toulouse, Terms.open(Terms.whole(montpellier, toulouse)));
    LawBook law = conventions.decide().law();
    assertThat(law.signed()).containsExactly(other);
    assertThat(law.partnersOf(changed.parties().getFirst())).isEmpty();
  }

  private ClusterId cluster() {
    ClusterId id = new ClusterId(UUID.randomUUID());
    sql.sql("insert into cluster (id, slug, name, seat, accent) values (?, ?, ?, ?, ?)")
        .params(id.value(), "c-" + id.value(), "Cluster", "31555", "#1f6feb")
        .update();
    return id;
  }
}
