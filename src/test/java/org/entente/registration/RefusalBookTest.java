package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.platform.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class RefusalBookTest {

  private final RegistrationFixture registration;
  private final BookSeats book;
  private final JoinWaitingList join;
  private final RefusalBook refusals;
  private final JdbcClient sql;
  private Cluster toulouse;
  private Cluster montpellier;

  RefusalBookTest(
      ApplicationContext beans,
      BookSeats book,
      JoinWaitingList join,
      RefusalBook refusals,
      JdbcClient sql) {
    this.registration = new RegistrationFixture(beans);
    this.book = book;
    this.join = join;
    this.refusals = refusals;
    this.sql = sql;
  }

  @BeforeEach
  void twoClusters() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    montpellier = registration.clusters().cluster("Montpellier " + UUID.randomUUID());
  }

  @Test
  void whoFindsNoSeatIsCountedByClusterAndWayAndNotByName() {
    Event event = registration.event(toulouse, 1);
    registration.book(event, registration.member(toulouse));

    book.book(request(event, registration.member(montpellier), registration::price));

    assertThat(kept(event))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("kind")).isEqualTo("FULL");
              assertThat(row.get("people")).isEqualTo(1);
              assertThat(row.get("clusters")).isEqualTo("{" + montpellier.id().value() + "}");
              assertThat(row).containsKeys("minutes", "kilometres");
            });
  }

  @Test
  void whomTheLawKeepsOutIsCountedAsSuch() {
    Event event = registration.event(toulouse, 10, Audience.MEMBERS);

    book.book(request(event, registration.member(montpellier), (_, _) -> Money.ZERO));
    book.book(request(event, registration.anybody(), (_, _) -> Money.ZERO));

    assertThat(kept(event)).extracting(row -> row.get("kind")).containsOnly("NOT_OPEN");
    assertThat(kept(event)).extracting(row -> row.get("clusters")).contains("{}");
  }

  @Test
  void theSameFormTwiceCountsOnce() {
    Event event = registration.event(toulouse, 1);
    registration.book(event, registration.member(toulouse));
    BookingRequest request = request(event, registration.member(montpellier), registration::price);

    book.book(request);
    book.book(request);

    assertThat(kept(event)).hasSize(1);
  }

  @Test
  void whatNoLawWouldChangeIsNotKept() {
    Event event = registration.event(toulouse, 10);
    AccountId member = registration.member(toulouse);
    book.book(request(event, member, (_, _) -> Money.euros(1)));
    registration.book(event, member);
    book.book(request(event, member, registration::price));
    join.join(request(event, registration.anybody(), registration::price));

    assertThat(kept(event)).isEmpty();
  }

  @Test
  void refusalsAreForgottenAfterThreeYears() {
    Event event = registration.event(toulouse, 10, Audience.MEMBERS);
    book.book(request(event, registration.anybody(), (_, _) -> Money.ZERO));
    assertThat(kept(event)).hasSize(1);
    sql.sql("update refusal set refused_at = refused_at - interval '37 months'").update();

    refusals.forgetOld();

    assertThat(kept(event)).isEmpty();
  }

  /// What somebody was shown.
  private interface Price {
    Money of(Event event, AccountId booker);
  }

  private BookingRequest request(Event event, AccountId booker, Price price) {
    return registration.request(event.id(), booker, price.of(event, booker));
  }

  private List<Map<String, Object>> kept(Event event) {
    refusals.write();
    return sql.sql(
            """
            select clusters::text as clusters, minutes, kilometres, people, kind
            from refusal where event = :event
            """)
        .param("event", event.id().value())
        .query()
        .listOfRows();
  }
}
