package org.entente.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.clusters.Standing;
import org.entente.clusters.Standings;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Decision;
import org.entente.conventions.Terms;
import org.entente.platform.France;
import org.entente.platform.Money;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class PooledAgendaTest {

  private static final CommuneCode BLAGNAC = new CommuneCode("31069");

  private final PooledAgenda pooled;
  private final NearestAlternative nearest;
  private final Standings standings;
  private final ClustersFixture clusters;
  private final ConventionsFixture conventions;
  private final AgendaFixture agenda;
  private final JdbcClient sql;
  private final TestClock clock;
  private Cluster toulouse;
  private Cluster montpellier;
  private Cluster albi;
  private Standing reader;

  PooledAgendaTest(
      PooledAgenda pooled,
      NearestAlternative nearest,
      Standings standings,
      JdbcClient sql,
      TestClock clock) {
    this.pooled = pooled;
    this.nearest = nearest;
    this.standings = standings;
    this.sql = sql;
    this.clock = clock;
    this.clusters = new ClustersFixture(sql, clock);
    this.conventions = new ConventionsFixture(sql, clock);
    this.agenda = new AgendaFixture(sql, clock);
    this.toulouse = clusters.digitalPlace();
    this.montpellier = clusters.frenchSouthDigital();
    this.albi = clusters.cluster("Albi Numérique");
    this.reader = standings.visitor();
  }

  @BeforeEach
  void somebodyOfMontpellierUnderTheConvention() {
    sql.sql("delete from event").update();
    reader =
        standings.of(
            clusters.memberAccount(montpellier, "m" + System.nanoTime() + "@garrigue.example"),
            France.day(clock.instant()));
    ClusterId host = toulouse.id();
    ClusterId partner = montpellier.id();
    conventions.signed(
        host,
        partner,
        Terms.open(Terms.mutual(host, partner, Format.GREAT_EVENT)),
        Terms.memberPrice(Terms.mutual(host, partner, Format.GREAT_EVENT)),
        Terms.percentOfSeats(Terms.formats(host, partner, Format.GREAT_EVENT), 20, 21),
        Terms.local(Terms.mutual(host, partner, Format.LUNCH_WORKSHOP)));
  }

  @Test
  void whatIsOpenToMeComesFirstWithinItsDayAndNothingIsHidden() {
    Event lunch = agenda.published(toulouse.id(), lunch("Sauvegardes", "2026-04-02T12:30"));
    Event great = agenda.published(toulouse.id(), great("Innovation IT Day", "2026-04-02T14:00"));
    Event stranger = agenda.published(albi.id(), EventPlan.called("À Albi").on("2026-04-02T08:00"));
    Event before = agenda.published(albi.id(), EventPlan.called("Avant").on("2026-04-01T08:00"));
    agenda.draft(montpellier.id(), EventPlan.called("Brouillon"));

    AgendaPage page = pooled.page(reader, AgendaFilter.NONE);

    assertThat(page.entries().stream().map(entry -> entry.event().id()))
        .containsExactly(before.id(), great.id(), stranger.id(), lunch.id());
    assertThat(page.total()).isEqualTo(4);
    assertThat(page.open()).isEqualTo(1);
    assertThat(page.next()).isNull();
  }

  @Test
  void anEntrySaysThePriceItsArticleTheSeatsAndTheWay() {
    agenda.published(toulouse.id(), great("Innovation IT Day", "2026-06-11T09:00"));
    AgendaEntry entry = pooled.page(reader, AgendaFilter.NONE).entries().getFirst();
    assertThat(entry.attendance().payable().orElseThrow().amount()).isEqualTo(Money.euros(45));
    assertThat(entry.attendance().price())
        .isInstanceOfSatisfying(
            Decision.Granted.class,
            granted -> assertThat(granted.by()).isInstanceOf(Decision.Basis.UnderArticle.class));
    assertThat(entry.countsFor()).isEqualTo(montpellier.id());
    assertThat(entry.seatsLeft()).isEqualTo(100);
    assertThat(entry.seats().leftFor(null)).isEqualTo(80);
    assertThat(entry.pooledWith()).containsExactly(montpellier.id());
    assertThat(entry.travel().oneWay().toMinutes()).isBetween(115L, 155L);
    assertThat(entry.isWorthTheTrip()).isTrue();
  }

  @Test
  void countsAgreeWithWhatOnlyOpenOnesShow() {
    agenda.published(toulouse.id(), great("Ouvert par article", "2026-04-02T09:00"));
    agenda.published(toulouse.id(), lunch("Local", "2026-04-02T12:30"));
    agenda.published(toulouse.id(), EventPlan.called("Public de Toulouse").forEveryone());
    agenda.published(albi.id(), EventPlan.called("Public d’Albi").forEveryone());
    agenda.published(albi.id(), EventPlan.called("Membres d’Albi"));
    agenda.published(montpellier.id(), EventPlan.called("Chez moi"));
    agenda.cancelled(montpellier.id(), EventPlan.called("Annulé chez moi"), "Grève");
    AgendaPage all = pooled.page(reader, AgendaFilter.NONE);
    AgendaPage open = pooled.page(reader, AgendaFilter.NONE.onlyOpen());
    assertThat(all.total()).isEqualTo(7);
    assertThat(all.open()).isEqualTo(4).isEqualTo(open.total());
    assertThat(all.entries().stream().filter(AgendaEntry::isOpen)).hasSize(4);
    assertThat(open.entries()).allMatch(AgendaEntry::isOpen).hasSize(4);
    assertThat(pooled.page(standings.visitor(), AgendaFilter.NONE).open()).isEqualTo(3);
  }

  @Test
  void textIsFoundWithoutAccentsInTitleSummaryAndPlace() {
    agenda.published(
        toulouse.id(),
        EventPlan.called("Sécurité des données").summary("Un après-midi d’été à l’œuvre"));
    assertThat(found("securite donnees")).hasSize(1);
    assertThat(found("APRES-MIDI")).hasSize(1);
    assertThat(found("oeuvre")).hasSize(1);
    assertThat(found("toulouse cantine")).hasSize(1);
    assertThat(found("securite cuisine")).isEmpty();
    assertThat(found("100%_\\")).isEmpty();
    assertThat(found("%")).isEmpty();
  }

  @Test
  void nearIsAnHourAwayAndWhatIsOnlineIsNearEverybody() {
    agenda.published(toulouse.id(), EventPlan.called("À Toulouse"));
    agenda.published(
        montpellier.id(), EventPlan.called("À Montpellier").in(montpellier.seat(), "Cap Oméga"));
    agenda.published(albi.id(), EventPlan.called("En ligne").online());
    AgendaPage page =
        pooled.page(reader, new AgendaFilter("", BLAGNAC, null, null, null, false, null));
    assertThat(titles(page)).containsExactlyInAnyOrder("À Toulouse", "En ligne");
    assertThat(page.entries())
        .filteredOn(entry -> entry.event().title().french().equals("À Toulouse"))
        .allSatisfy(
            entry -> assertThat(entry.travel().oneWay().toMinutes()).isLessThanOrEqualTo(30));
  }

  @Test
  void formatClusterAndMonthNarrow() {
    agenda.published(toulouse.id(), great("Grand", "2026-05-12T09:00"));
    agenda.published(toulouse.id(), EventPlan.called("Conférence"));
    agenda.published(montpellier.id(), EventPlan.called("Ailleurs"));
    assertThat(titles(filter(Format.GREAT_EVENT, null, null))).containsExactly("Grand");
    assertThat(titles(filter(null, montpellier.id(), null))).containsExactly("Ailleurs");
    assertThat(titles(filter(null, null, YearMonth.of(2026, 5)))).containsExactly("Grand");
  }

  @Test
  void aMonthShowsWhatWasAndTheListWhatIsToCome() {
    agenda.published(toulouse.id(), EventPlan.called("Hier").on("2026-03-01T18:00"));
    agenda.published(
        toulouse.id(),
        EventPlan.called("En cours").on("2026-02-28T09:00").lasting(java.time.Duration.ofDays(5)));
    assertThat(titles(pooled.page(reader, AgendaFilter.NONE))).containsExactly("En cours");
    assertThat(titles(pooled.month(reader, AgendaFilter.NONE.inMonth(YearMonth.of(2026, 3)))))
        .containsExactly("Hier");
  }

  @Test
  void pagesAreWholeDaysAndLeadOn() {
    for (int day = 1; day <= 20; day++) {
      for (int hour = 9; hour < 13; hour++) {
        agenda.published(
            toulouse.id(),
            EventPlan.called("Le " + day + " à " + hour)
                .on("2026-05-%02dT%02d:00".formatted(day, hour)));
      }
    }
    AgendaPage first = pooled.page(reader, AgendaFilter.NONE);
    assertThat(first.total()).isEqualTo(80);
    assertThat(first.entries()).hasSize(52);
    assertThat(first.next()).isEqualTo(LocalDate.of(2026, 5, 14));
    AgendaPage second =
        pooled.page(reader, new AgendaFilter("", null, null, null, null, false, first.next()));
    assertThat(second.entries()).hasSize(28);
    assertThat(second.total()).isEqualTo(80);
    assertThat(second.next()).isNull();
  }

  @Test
  void insteadOfWhatIsClosedTheNearestOfTheSameFormatIsNamed() {
    Event closed = agenda.published(toulouse.id(), lunch("Sauvegardes", "2026-04-02T12:30"));
    agenda.published(montpellier.id(), lunch("Loin", "2026-04-03T12:30"));
    Event near =
        agenda.published(
            montpellier.id(),
            lunch("Près", "2026-04-09T12:30").in(montpellier.seat(), "Cap Oméga"));
    agenda.published(
        montpellier.id(),
        lunch("Près mais plus tard", "2026-04-16T12:30").in(montpellier.seat(), "Cap Oméga"));
    agenda.published(
        montpellier.id(), EventPlan.called("Autre format").in(montpellier.seat(), "Cap Oméga"));
    assertThat(nearest.find(reader, List.of(closed)).get(Format.LUNCH_WORKSHOP).event().id())
        .isEqualTo(near.id());
    assertThat(nearest.find(standings.visitor(), List.of(closed))).isEmpty();
  }

  private List<String> found(String text) {
    return titles(pooled.page(reader, new AgendaFilter(text, null, null, null, null, false, null)));
  }

  private AgendaPage filter(
      @Nullable Format format, @Nullable ClusterId cluster, @Nullable YearMonth month) {
    return pooled.page(reader, new AgendaFilter("", null, format, cluster, month, false, null));
  }

  private static List<String> titles(AgendaPage page) {
    return page.entries().stream().map(entry -> entry.event().title().french()).toList();
  }

  private static EventPlan great(String title, String start) {
    return EventPlan.called(title)
        .format(Format.GREAT_EVENT)
        .on(start)
        .seats(100)
        .prices(45, 90)
        .forEveryone();
  }

  private static EventPlan lunch(String title, String start) {
    return EventPlan.called(title).format(Format.LUNCH_WORKSHOP).on(start);
  }
}
