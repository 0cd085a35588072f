package org.entente.admission.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.identity.Account;
import org.entente.platform.privacy.EndTerms;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PrivacyRegister;
import org.entente.platform.privacy.Subject;
import org.entente.registration.Booking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is held of people for badges and certificates: theirs to take along, and gone in time.
@EntenteTest
class PapersHeldTest {

  private final ApplicationContext beans;
  private final PrivacyRegister register;
  private final EndTerms terms;
  private final JdbcClient sql;
  private final TestClock clock;
  private PapersScene scene;
  private Booking booking;

  PapersHeldTest(
      ApplicationContext beans,
      PrivacyRegister register,
      EndTerms terms,
      JdbcClient sql,
      TestClock clock) {
    this.beans = beans;
    this.register = register;
    this.terms = terms;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void someoneWithABadge() {
    clock.reset();
    scene = new PapersScene(beans);
    booking = scene.book("Camille Exemple");
    assertThat(
            scene.post(
                scene.base + "/badges", scene.staff, "fr", "who", "all", "size", "card-90x55"))
        .hasStatusOk();
  }

  @Test
  void aPersonTakesAlongTheirCertificatesAndWhichBadgesWerePrinted() {
    scene.admit(booking, 1);
    scene.afterTheEvent();
    String certificates = "/bookings/" + booking.id().value() + "/certificates";
    assertThat(scene.post(certificates, scene.booker, "fr")).hasStatusOk();
    Map<String, List<Map<String, String>>> held =
        register.export(booker()).stream().collect(Collectors.toMap(Extract::name, Extract::rows));
    assertThat(held.get("badges"))
        .singleElement()
        .satisfies(badge -> assertThat(badge).containsEntry("attendee", "Camille Exemple"));
    assertThat(held.get("certificates"))
        .singleElement()
        .satisfies(certificate -> assertThat(certificate).containsKey("code"));
  }

  @Test
  void whoseBadgeWasPrintedEndsAMonthAfterTheEvent() {
    clock.set(scene.event.time().end().plus(Duration.ofDays(29)));
    terms.endAll();
    assertThat(prints()).isOne();
    clock.advance(Duration.ofDays(2));
    terms.endAll();
    assertThat(prints()).isZero();
  }

  @Test
  void whoseBadgeWasPrintedEndsWithThePerson() {
    assertThat(register.erase(booker())).isEmpty();
    assertThat(prints()).isZero();
  }

  private Subject booker() {
    Account account = scene.registration.account(scene.booker);
    UUID id = account.id().value();
    return new Subject(id, Set.of(account.email().value()));
  }

  private int prints() {
    return sql.sql("select count(*) from badge_print where seat = :seat")
        .param("seat", booking.seats().getFirst().id().value())
        .query(Integer.class)
        .single();
  }
}
