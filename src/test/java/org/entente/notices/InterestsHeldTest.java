package org.entente.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.identity.AccountId;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PrivacyRegister;
import org.entente.platform.privacy.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of people’s interests and letters, and until when.
@EntenteTest
class InterestsHeldTest {

  private static final Duration WEEK = Duration.ofDays(7);

  private final NoticesFixture fixture;
  private final ApplicationContext beans;
  private final JdbcClient sql;
  private final TestClock clock;
  private Cluster host;
  private AccountId reader;

  InterestsHeldTest(ApplicationContext beans, JdbcClient sql, TestClock clock) {
    this.fixture = new NoticesFixture(beans);
    this.beans = beans;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void mondayMorning() {
    clock.reset();
    host = fixture.registration().clusters().cluster("Autan " + UUID.randomUUID());
    reader = fixture.registration().member(host);
  }

  @Test
  void whoeverTakesTheirDataAlongHasItAndWhoeverIsErasedLeavesNone() {
    fixture.lunch(host, "Atelier proposé", "2026-03-12T12:30");
    fixture.say(reader, NoticesFixture.near(Set.of(Format.LUNCH_WORKSHOP)));
    fixture.ask(reader);
    fixture.writeLetters();
    PrivacyRegister register = beans.getBean(PrivacyRegister.class);
    Subject subject =
        new Subject(reader.value(), Set.of(fixture.registration().account(reader).email().value()));
    assertThat(register.export(subject))
        .filteredOn(extract -> Set.of("interests", "weekly-letter").contains(extract.name()))
        .extracting(Extract::rows)
        .satisfiesExactly(
            interests -> assertThat(interests.toString()).contains("NEAR", "LUNCH_WORKSHOP"),
            letters -> assertThat(letters.toString()).contains("Atelier proposé", "fr"));

    register.erase(subject);
    assertThat(rows("interest") + rows("weekly_letter") + rows("weekly_letter_issue")).isZero();
    clock.advance(WEEK);
    fixture.lunch(host, "Atelier d’après", "2026-03-26T12:30");
    fixture.writeLetters();
    assertThat(fixture.letters(reader)).isEmpty();
  }

  @Test
  void whatLettersProposedIsForgottenAfterAYear() {
    fixture.lunch(host, "Atelier", "2026-03-12T12:30");
    fixture.ask(reader);
    fixture.writeLetters();
    beans.getBean(InterestsHeld.class).endTerms();
    assertThat(rows("weekly_letter_issue")).isEqualTo(1);
    clock.advance(Duration.ofDays(370));
    beans.getBean(InterestsHeld.class).endTerms();
    assertThat(rows("weekly_letter_issue")).isZero();
    assertThat(rows("weekly_letter")).isEqualTo(1);
  }

  private int rows(String table) {
    return sql.sql("select count(*) from " + table + " where account = :account")
        .param("account", reader.value())
        .query(Integer.class)
        .single();
  }
}
