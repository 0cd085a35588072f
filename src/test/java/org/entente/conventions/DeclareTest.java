package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Declaration.Act;
import org.entente.conventions.Declare.Outcome;
import org.entente.conventions.Declare.Words;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class DeclareTest {

  private static final Words WORDS =
      new Words("Le budget ne le permet plus.", "conseil d’administration du 12 mai");
  private static final Correspondence FRENCH = new Correspondence("fr", "https://entente.example");

  private final Declare declare;
  private final Amend amend;
  private final Decide decide;
  private final ConventionsFixture fixture;
  private final ClustersFixture clusters;
  private final JdbcClient sql;
  private final TestClock clock;
  private final Cluster toulouse;
  private final Cluster montpellier;
  private final LocalDate today;

  DeclareTest(Declare declare, Amend amend, Decide decide, JdbcClient sql, TestClock clock) {
    this.declare = declare;
    this.amend = amend;
    this.decide = decide;
    this.fixture = new ConventionsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.sql = sql;
    this.clock = clock;
    this.toulouse = clusters.cluster("Toulouse");
    this.montpellier = clusters.cluster("Montpellier");
    this.today = France.day(TestClock.START);
  }

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void aPartyLeavesAfterTheNoticeAndAllPartiesAreTold() {
    clusters.president(montpellier, "denonce@example.org");
    Convention convention = convention();
    LocalDate end = today.plusMonths(3);

    Outcome outcome = declare(convention, toulouse, new Act.Denunciation(today, end));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Declared.class, done -> assertThat(done.convention().end()).isEqualTo(end));
    assertThat(fixture.find(convention.id()).declarations().all()).hasSize(1);
    assertThat(mails("denonce@example.org"))
        .containsExactly("%s dénonce la convention Agir ensemble".formatted(toulouse.name()));
    clock.advance(Duration.ofDays(100));
    assertThat(decide.law().partnersOf(toulouse.id())).isEmpty();
  }

  @Test
  void lessThanTheNoticeIsRefusedAndNothingIsKept() {
    Convention convention = convention();
    assertThat(
            keys(
                declare(
                    convention,
                    toulouse,
                    new Act.Denunciation(today, today.plusMonths(3).minusDays(1)))))
        .containsExactly("conventions.problem.denounce.notice");
    assertThat(
            keys(
                declare(
                    convention,
                    toulouse,
                    new Act.Denunciation(today.plusDays(1), today.plusYears(1)))))
        .containsExactly("conventions.problem.denounce.future");
    assertThat(fixture.find(convention.id()).declarations().isEmpty()).isTrue();
  }

  @Test
  void nobodyDeclaresWithoutBeingBoundOrWithoutAReason() {
    Convention convention = convention();
    Cluster marseille = clusters.cluster("Marseille");
    Act act = new Act.Denunciation(today, today.plusYears(1));
    assertThat(keys(declare(convention, marseille, act)))
        .containsExactly("conventions.problem.sign.party");
    Convention draft = fixture.draft(toulouse.id(), montpellier.id(), open());
    assertThat(keys(declare(draft, toulouse, act)))
        .containsExactly("conventions.problem.declare.stage");
    assertThat(
            keys(declare.declare(convention.id(), toulouse.id(), act, new Words(" ", ""), FRENCH)))
        .containsExactly(
            "conventions.problem.declare.reason", "conventions.problem.declare.mandate");
    assertThat(keys(declare(convention, toulouse, act))).isEmpty();
    assertThat(keys(declare(convention, toulouse, act)))
        .containsExactly("conventions.problem.denounce.twice");
  }

  @Test
  void aSuspensionIsForTheFutureAndForSomeMonthsAtMost() {
    Convention convention = convention();
    assertThat(keys(suspend(convention, today.minusDays(1), today.plusDays(5))))
        .containsExactly("conventions.problem.suspend.past");
    assertThat(keys(suspend(convention, today, today.plusMonths(6).plusDays(1))))
        .containsExactly("conventions.problem.suspend.long");
    assertThat(
            keys(
                declare(
                    convention,
                    toulouse,
                    new Act.Suspension(Set.of(9), new DatePeriod(today, today.plusDays(1))))))
        .containsExactly("conventions.problem.suspend.article");
    assertThat(keys(suspend(convention, today, today.plusDays(5)))).isEmpty();
    assertThat(decide.law().partnersOf(toulouse.id())).isEmpty();
    clock.advance(Duration.ofDays(5));
    assertThat(decide.law().partnersOf(toulouse.id())).containsExactly(montpellier.id());
  }

  @Test
  void onlyItsOwnPartyReversesADeclarationAndOnlyOnce() {
    Convention convention = convention();
    Declaration declared =
        ((Outcome.Declared) suspend(convention, today, today.plusDays(30))).declaration();
    Act reversal = new Act.Reversal(declared.id(), today);
    assertThat(keys(declare(convention, montpellier, reversal)))
        .containsExactly("conventions.problem.reverse.other");
    assertThat(keys(declare(convention, toulouse, reversal))).isEmpty();
    assertThat(decide.law().partnersOf(toulouse.id())).containsExactly(montpellier.id());
    assertThat(keys(declare(convention, toulouse, reversal)))
        .containsExactly("conventions.problem.reverse.over");
  }

  @Test
  void whatWasDeclaredCannotBeChangedOrDeletedEvenInTheDatabase() {
    Convention convention = convention();
    suspend(convention, today, today.plusDays(30));
    assertThatThrownBy(() -> sql.sql("update declaration set reason = 'autre'").update())
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> sql.sql("delete from declaration").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void anAmendmentBeginsBetweenTheSamePartiesAsLongAsTheyAreBound() {
    Convention convention = convention();
    Convention amendment = amend.draft(convention, montpellier.id());
    assertThat(amendment.amends()).isEqualTo(convention.id());
    assertThat(amendment.parties()).containsExactly(montpellier.id(), toulouse.id());
    assertThat(amendment.title().english()).isEqualTo("Amendment no. 1 – Acting together");
    Convention draft = fixture.draft(toulouse.id(), montpellier.id(), open());
    assertThatThrownBy(() -> amend.draft(draft, toulouse.id())).isInstanceOf(Stale.class);
  }

  private Convention convention() {
    return fixture.signed(toulouse.id(), montpellier.id(), open());
  }

  private Term open() {
    return Terms.open(Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT));
  }

  private Outcome suspend(Convention convention, LocalDate from, LocalDate until) {
    return declare(convention, toulouse, new Act.Suspension(Set.of(), new DatePeriod(from, until)));
  }

  private Outcome declare(Convention convention, Cluster by, Act act) {
    return declare.declare(convention.id(), by.id(), act, WORDS, FRENCH);
  }

  private static List<String> keys(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Declared _ -> List.of();
      case Outcome.Refused(List<Problem> problems) -> problems.stream().map(Problem::key).toList();
    };
  }

  private List<String> mails(String to) {
    return sql.sql("select subject from mail_outbox where recipient = ? order by written_at")
        .param(to)
        .query(String.class)
        .list();
  }
}
