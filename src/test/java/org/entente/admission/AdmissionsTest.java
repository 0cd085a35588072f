package org.entente.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.admission.Admissions.Admitted;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.registration.Booking;
import org.entente.registration.RegistrationFixture;
import org.entente.registration.SeatId;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class AdmissionsTest {

  private final Admissions admissions;
  private final AdmissionFixture fixture;
  private final RegistrationFixture registration;

  AdmissionsTest(Admissions admissions, JdbcClient sql, ApplicationContext beans) {
    this.admissions = admissions;
    this.fixture = new AdmissionFixture(sql);
    this.registration = new RegistrationFixture(beans);
  }

  @Test
  void theFirstDoorByTimeCountsWhateverTheOrderInWhichDoorsReport() {
    Cluster host = registration.clusters().digitalPlace();
    AccountId staff = registration.clusters().staff(host, "porte@digital-place.example");
    Event event = registration.event(host, 10);
    Booking booking = registration.book(event, registration.anybody());
    registration.book(event, registration.anybody());
    SeatId seat = booking.seats().getFirst().id();
    Instant early = TestClock.START.plus(Duration.ofHours(1));
    fixture.admitted(event.id(), seat, staff, early.plusSeconds(60), "Nord");
    fixture.admitted(event.id(), seat, staff, early, "Sud");

    assertThat(admissions.of(event.id()))
        .containsOnlyKeys(seat)
        .containsEntry(seat, new Admitted(event.id(), seat, early, "Sud"));
  }
}
