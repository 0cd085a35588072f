package org.entente.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.Event;
import org.entente.dryrun.PastSeasonStore.Head;
import org.entente.identity.AccountId;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.registration.BookSeats;
import org.entente.registration.Booking;
import org.entente.registration.BookingRequest;
import org.entente.registration.CancelSeats;
import org.entente.registration.JoinWaitingList;
import org.entente.registration.RegistrationFixture;
import org.entente.registration.Seat;
import org.entente.registration.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// What a dry run reads of a season.
@EntenteTest
class PastSeasonTest {

  private static final DatePeriod SPRING =
      new DatePeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1));

  private final PastSeason season;
  private final ApplicationContext beans;
  private DryRunScene scene;
  private RegistrationFixture registration;

  PastSeasonTest(PastSeason season, ApplicationContext beans) {
    this.season = season;
    this.beans = beans;
  }

  @BeforeEach
  void twoClusters() {
    scene = new DryRunScene(beans);
    registration = scene.registration();
  }

  @Test
  void itReadsWhoAskedWhatTheyWereHowFarAwayAndWhatBecameOfThem() {
    Event event = scene.crowdedDay(1, 1);
    scene.ask(event, registration.member(scene.montpellier));
    scene.over();

    assertThat(read(event).requests())
        .extracting(PastRequest::became)
        .containsExactly(Outcome.SEATED, Outcome.WAITING, Outcome.TURNED_AWAY);
    assertThat(read(event).requests())
        .extracting(request -> request.applicant().memberOf())
        .containsExactly(
            Set.of(scene.toulouse.id()),
            Set.of(scene.montpellier.id()),
            Set.of(scene.montpellier.id()));
    assertThat(read(event).requests())
        .allSatisfy(request -> assertThat(request.applicant().travel()).isNotNull());
  }

  @Test
  void itKnowsWhoGaveTheirSeatBackAndWhoIsOfUseOnlyTogether() {
    Event event = registration.event(scene.toulouse, 1);
    AccountId local = registration.member(scene.toulouse);
    Booking booking = registration.book(event, local);
    AccountId head = registration.member(scene.montpellier);
    BookingRequest pair =
        registration
            .request(
                event.id(),
                head,
                registration.price(event, head),
                RegistrationFixture.attendee("Camille Exemple", "camille@example.org"),
                RegistrationFixture.attendee("Alix Exemple", "alix@example.org"))
            .wishing(Wish.OR_WAIT_TOGETHER);
    beans.getBean(JoinWaitingList.class).join(pair);
    beans
        .getBean(CancelSeats.class)
        .cancel(local, booking.id(), Set.copyOf(booking.seats().stream().map(Seat::id).toList()));
    scene.over();

    List<PastRequest> requests = read(event).requests();
    assertThat(requests).extracting(PastRequest::gaveUp).containsExactly(true, false);
    assertThat(requests).extracting(PastRequest::people).containsExactly(1, 2);
  }

  @Test
  void whoBookedWithTheSameFormAfterAllWasNotRefused() {
    Event event = scene.crowdedDay(1, 0);
    AccountId guest = registration.member(scene.montpellier);
    BookingRequest request =
        registration.request(event.id(), guest, registration.price(event, guest));
    beans.getBean(BookSeats.class).book(request);
    beans.getBean(JoinWaitingList.class).join(request);
    scene.over();

    assertThat(read(event).requests())
        .extracting(PastRequest::became)
        .containsExactly(Outcome.SEATED, Outcome.WAITING);
  }

  @Test
  void itLeavesOutWhatWasCancelledWhatIsToComeAndWhatOthersHeld() {
    Event cancelled = scene.crowdedDay(1, 0);
    beans
        .getBean(CancelEvent.class)
        .cancel(scene.toulouse.id(), cancelled.id(), LocalizedText.french("Grève"));
    Event held = scene.crowdedDay(1, 0);
    registration.event(registration.clusters().cluster("Autre " + UUID.randomUUID()), 5);
    assertThat(heads()).isEmpty();
    scene.over();

    assertThat(heads()).extracting(Head::id).containsExactly(held.id());
  }

  @Test
  void theSameQuestionFindsTheSameWhateverTheGroupsInWhichItIsRead() {
    scene.closedDay(2, 3);
    scene.crowdedDay(2, 2);
    scene.over();
    List<PastEvent> together = season.events(heads());
    List<PastEvent> apart =
        heads().stream().flatMap(head -> season.events(List.of(head)).stream()).toList();

    assertThat(apart).isEqualTo(together);
    assertThat(Seasons.groups(heads())).hasSize(1);
  }

  private PastEvent read(Event event) {
    return season
        .events(heads().stream().filter(head -> head.id().equals(event.id())).toList())
        .getFirst();
  }

  private List<Head> heads() {
    return season.heads(List.of(scene.toulouse.id(), scene.montpellier.id()), SPRING);
  }
}
