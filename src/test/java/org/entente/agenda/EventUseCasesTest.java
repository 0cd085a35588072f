package org.entente.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.platform.LocalizedText;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest(perMethod = true)
class EventUseCasesTest {

  private final AgendaFixture agenda;
  private final ConventionsFixture conventions;
  private final ClusterId host;
  private final ClusterId partner;
  private final ClusterId other;
  private final Map<EventId, SeatCount> sold = new HashMap<>();
  private final List<Object> announced = new ArrayList<>();
  private final DraftEvent draft;
  private final ChangeEvent change;
  private final PublishEvent publish;
  private final CancelEvent cancel;
  private final TestClock clock;

  EventUseCasesTest(JdbcClient sql, TestClock clock) {
    ClustersFixture clusters = new ClustersFixture(sql, clock);
    this.clock = clock;
    agenda = new AgendaFixture(sql, clock);
    conventions = new ConventionsFixture(sql, clock);
    host = clusters.digitalPlace().id();
    partner = clusters.frenchSouthDigital().id();
    other = clusters.cluster("Albi Numérique").id();
    EventStore store = agenda.store();
    draft = new DraftEvent(store);
    change =
        new ChangeEvent(
            store,
            AgendaFixture.taken(new Ledger()),
            conventions.decide(),
            AgendaFixture.gazetteer(),
            announced::add);
    publish =
        new PublishEvent(
            store, conventions.decide(), AgendaFixture.gazetteer(), clock, announced::add);
    cancel = new CancelEvent(store, clock, announced::add);
  }

  private final class Ledger implements SeatLedger {

    @Override
    public Map<EventId, SeatCount> counts(Collection<EventId> events) {
      return sold;
    }

    @Override
    public Map<EventId, Participation> participations(
        AccountId account, Collection<EventId> events) {
      return Map.of();
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Event event =
        agenda.draft(
            host,
            EventPlan.called("Connec’Sud", "Connec’Sud in English")
                .format(Format.GREAT_EVENT)
                .series("connec-sud")
                .description("# Une journée")
                .booking("2026-03-03T09:00", "2026-04-01T12:00")
                .programme(
                    new ProgrammeItem(
                        LocalTime.of(9, 30),
                        new LocalizedText("Accueil", "Welcome"),
                        "Une intervenante")));
    assertThat(agenda.find(event.id())).isEqualTo(event);
    assertThat(event.slug()).hasToString("connec-sud");
    Event online = agenda.draft(host, EventPlan.called("À distance").online());
    assertThat(agenda.find(online.id())).isEqualTo(online);
    Event somewhere = agenda.draft(host, EventPlan.called("Quelque part").somewhere("chez nous"));
    assertThat(agenda.find(somewhere.id())).isEqualTo(somewhere);
  }

  @Test
  void eventsOfTheSameTitleHaveAddressesOfTheirOwn() {
    EventPlan plan = EventPlan.called("Assemblée générale");
    assertThat(List.of(slug(plan), slug(plan), slug(plan)))
        .containsExactly(
            "assemblee-generale",
            "assemblee-generale-2026-04-02",
            "assemblee-generale-2026-04-02-2");
    assertThat(slug(EventPlan.called("New"))).isEqualTo("new-2026-04-02");
  }

  @Test
  void anEventOfACalendarIsEnteredOncePerHost() {
    EventDescription described = EventPlan.called("Importé").description();
    assertThat(draft.draft(host, described, "uid-1")).isInstanceOf(Revision.Made.class);
    assertThat(problems(draft.draft(host, described, "uid-1")))
        .containsExactly("null agenda.problem.source");
    assertThat(draft.draft(partner, described, "uid-1")).isInstanceOf(Revision.Made.class);
  }

  @Test
  void aPublishedEventIsAnnouncedOnce() {
    Event event = agenda.draft(host, EventPlan.called("Rencontres"));
    assertThat(publish.publish(host, event.id())).isInstanceOf(Revision.Made.class);
    assertThat(publish.publish(host, event.id())).isInstanceOf(Revision.Made.class);
    assertThat(announced).containsExactly(new EventPublished(event.id()));
    assertThat(agenda.find(event.id()).status())
        .isEqualTo(new Publication.Published(clock.instant()));
  }

  @Test
  void anEventWithoutPlaceOrSeatsIsNotPublished() {
    Event event = agenda.draft(host, EventPlan.called("Plus tard").somewhere("").seats(0));
    assertThat(problems(publish.publish(host, event.id())))
        .containsExactly("commune agenda.problem.unsettled", "capacity agenda.problem.no-capacity");
    assertThat(announced).isEmpty();
  }

  @Test
  void sharesAboveTheWholeAreNotPublishedAndTheirArticlesAreNamed() {
    conventions.signed(
        host,
        partner,
        Terms.percentOfSeats(Terms.formats(host, partner, Format.GREAT_EVENT), 60, 21));
    conventions.signed(
        host, other, Terms.percentOfSeats(Terms.formats(host, other, Format.GREAT_EVENT), 50, 21));
    Event event =
        agenda.draft(host, EventPlan.called("Trop promis").format(Format.GREAT_EVENT).seats(100));
    Revision refused = publish.publish(host, event.id());
    assertThat(problems(refused))
        .containsExactly(
            "capacity agenda.problem.guarantees",
            "capacity agenda.problem.guarantee",
            "capacity agenda.problem.guarantee");
    assertThat(((Revision.Refused) refused).problems().getFirst().arguments())
        .containsExactly(110, 100);
  }

  @Test
  void aCapacityBelowWhatIsSoldIsRefusedWithTheNumber() {
    Event event = agenda.published(host, EventPlan.called("Presque plein").seats(20));
    sold.put(event.id(), new SeatCount(15, 0, Map.of()));
    Revision refused =
        change.change(
            host,
            event.id(),
            event.version(),
            EventPlan.called("Presque plein").seats(14).description());
    assertThat(((Revision.Refused) refused).problems())
        .containsExactly(Problem.at("capacity", "agenda.problem.sold", 15, 14));
    assertThat(
            change.change(
                host,
                event.id(),
                event.version(),
                EventPlan.called("Presque plein").seats(15).description()))
        .isInstanceOf(Revision.Made.class);
  }

  @Test
  void whoBookedIsToldOfAnotherTimeOrPlaceAndOfNothingElse() {
    Event event = agenda.published(host, EventPlan.called("Atelier"));
    Event renamed =
        made(
            change.change(
                host, event.id(), event.version(), EventPlan.called("Un atelier").description()));
    assertThat(announced).isEmpty();
    change.change(
        host,
        event.id(),
        renamed.version(),
        EventPlan.called("Un atelier").on("2026-04-03T18:00").description());
    assertThat(announced)
        .singleElement()
        .isInstanceOfSatisfying(
            EventChanged.class,
            changed -> {
              assertThat(changed.aspects()).containsExactly(EventChanged.Aspect.TIME);
              assertThat(changed.startBefore()).isEqualTo(event.time().start());
              assertThat(changed.concernsThoseWhoBooked()).isTrue();
            });
  }

  @Test
  void ofTwoChangesAtOnceTheSecondIsRefused() {
    Event event = agenda.draft(host, EventPlan.called("À deux"));
    EventDescription described = EventPlan.called("À deux mains").description();
    change.change(host, event.id(), event.version(), described);
    assertThatThrownBy(() -> change.change(host, event.id(), event.version(), described))
        .isInstanceOf(Stale.class);
  }

  @Test
  void anotherClustersEventIsNotThere() {
    Event event = agenda.published(host, EventPlan.called("À nous"));
    EventDescription described = EventPlan.called("À eux").description();
    assertThatThrownBy(() -> change.change(partner, event.id(), event.version(), described))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> publish.publish(partner, event.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> cancel.cancel(partner, event.id(), LocalizedText.french("Parce que")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aCancelledEventSaysWhyAndChangesNoMore() {
    Event event = agenda.published(host, EventPlan.called("Orage"));
    assertThat(problems(cancel.cancel(host, event.id(), LocalizedText.french(" "))))
        .containsExactly("reason agenda.problem.reason");
    Event cancelled = made(cancel.cancel(host, event.id(), LocalizedText.french("Alerte rouge")));
    assertThat(announced).containsExactly(new EventCancelled(event.id()));
    assertThat(cancelled.phaseAt(clock.instant())).isEqualTo(Phase.CANCELLED);
    assertThat(
            problems(
                change.change(
                    host,
                    event.id(),
                    cancelled.version(),
                    EventPlan.called("Soleil").description())))
        .containsExactly("null agenda.problem.cancelled");
    assertThat(problems(publish.publish(host, event.id())))
        .containsExactly("null agenda.problem.cancelled");
  }

  @Test
  void neitherADraftNorThePastCanBeCancelled() {
    Event drafted = agenda.draft(host, EventPlan.called("Brouillon"));
    Event past = agenda.published(host, EventPlan.called("Hier").on("2026-03-01T18:00"));
    LocalizedText reason = LocalizedText.french("Parce que");
    assertThat(problems(cancel.cancel(host, drafted.id(), reason)))
        .containsExactly("null agenda.problem.cancel-draft");
    assertThat(problems(cancel.cancel(host, past.id(), reason)))
        .containsExactly("null agenda.problem.cancel-past");
  }

  @Test
  void aPhaseFollowsFromTheClock() {
    Event event =
        agenda.published(
            host, EventPlan.called("Phases").booking("2026-03-10T09:00", "2026-04-01T12:00"));
    assertThat(event.phaseAt(EventPlan.moment("2026-03-10T08:59"))).isEqualTo(Phase.NOT_YET_OPEN);
    assertThat(event.phaseAt(EventPlan.moment("2026-03-10T09:00"))).isEqualTo(Phase.OPEN);
    assertThat(event.phaseAt(EventPlan.moment("2026-04-01T12:00"))).isEqualTo(Phase.CLOSED);
    assertThat(event.phaseAt(EventPlan.moment("2026-04-02T19:59"))).isEqualTo(Phase.CLOSED);
    assertThat(event.phaseAt(EventPlan.moment("2026-04-02T20:00"))).isEqualTo(Phase.PAST);
  }

  private String slug(EventPlan plan) {
    return agenda.draft(host, plan).slug().value();
  }

  private static Event made(Revision revision) {
    return ((Revision.Made) revision).event();
  }

  private static List<String> problems(Revision revision) {
    return ((Revision.Refused) revision)
        .problems().stream().map(problem -> problem.field() + " " + problem.key()).toList();
  }
}
