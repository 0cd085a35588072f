package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Term;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.imports.BringFile;
import org.entente.imports.ImportKind;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a cluster's staff sees first, out of all modules.
@EntenteTest
class DeskTodayTest {

  private final MockMvcTester pages;
  private final RegistrationFixture registration;
  private final ClustersFixture clusters;
  private final ConventionsFixture conventions;
  private final BringFile bringFile;
  private final TestClock clock;
  private Cluster toulouse;
  private AccountId staff;

  DeskTodayTest(
      MockMvcTester pages, ApplicationContext beans, BringFile bringFile, TestClock clock) {
    this.pages = pages;
    this.registration = new RegistrationFixture(beans);
    this.clusters = registration.clusters();
    this.conventions = registration.conventions();
    this.bringFile = bringFile;
    this.clock = clock;
  }

  @AfterEach
  void backToTheirDay() {
    clock.reset();
  }

  @BeforeEach
  void aClusterAndItsStaff() {
    toulouse = clusters.cluster("Toulouse " + UUID.randomUUID());
    staff = clusters.staff(toulouse, "staff-" + UUID.randomUUID() + "@toulouse.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | importez votre liste | Aucun événement publié à venir",
        "en | import your list | No published event to come"
      })
  void anEmptyDeskSaysWhereToBegin(String language, String members, String events) {
    assertThat(today(language)).contains(members, events);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | 1 sur 1 | 1 personne attend",
        "en | 1 of 1 | 1 person waits",
      })
  void theNextEventsShowTheirSeatsAndWhoWaits(String language, String seats, String waiting) {
    var full = registration.event(toulouse, 1);
    registration.book(full, registration.anybody());
    registration.join(full, registration.anybody());
    assertThat(today(language))
        .contains(full.title().french(), seats, waiting)
        .contains("/events/" + full.slug() + "/bookings");
  }

  @Test
  void anotherClustersThingsAreNotThere() {
    Cluster other = clusters.cluster("Autre " + UUID.randomUUID());
    var event = registration.event(other, 1);
    assertThat(today("fr")).doesNotContain(event.title().french());
  }

  @Test
  void aFileThatWaitsForADecisionIsThere() {
    bringFile.bring(
        toulouse,
        ImportKind.MEMBERS,
        "adhérents-2026.csv",
        "Nom;Ville\nAtelier;Toulouse\n".getBytes(StandardCharsets.UTF_8),
        staff);
    assertThat(today("fr")).contains("adhérents-2026.csv", "dites comment le lire");
    assertThat(today("en")).contains("adhérents-2026.csv", "say how to read it");
  }

  @Test
  void aConventionThatWaitsForASignatureIsThere() {
    Cluster partner = clusters.cluster("Montpellier " + UUID.randomUUID());
    var scope = Terms.mutual(toulouse.id(), partner.id(), Format.GREAT_EVENT);
    Convention draft = conventions.draft(toulouse.id(), partner.id(), Terms.open(scope));
    assertThat(today("fr")).contains(draft.slug().value(), "Ébauche de convention");
    conventions.sign(draft, partner.id(), France.day(clock.instant()));
    assertThat(today("fr")).contains("Attend la signature de " + toulouse.name());
    assertThat(today("en")).contains("Awaits the signature of " + toulouse.name());
    conventions.sign(draft, toulouse.id(), France.day(clock.instant()));
    assertThat(today("fr")).doesNotContain(draft.slug().value());
  }

  @Test
  void articlesThatContradictEachOtherAreBothNamed() {
    Cluster partner = clusters.cluster("Montpellier " + UUID.randomUUID());
    var scope = Terms.mutual(toulouse.id(), partner.id(), Format.GREAT_EVENT);
    Convention open = conventions.signed(toulouse.id(), partner.id(), Terms.open(scope));
    assertThat(today("fr")).doesNotContain("se contredisent");
    Convention local =
        conventions.signed(toulouse.id(), partner.id(), new Term.StayLocal(scope, false));
    assertThat(today("fr"))
        .contains("se contredisent", open.title().french(), local.title().french());
    assertThat(today("en")).contains("contradict each other");
  }

  @Test
  void whereALaterConventionDecidesNothingContradicts() {
    Cluster partner = clusters.cluster("Montpellier " + UUID.randomUUID());
    var scope = Terms.mutual(toulouse.id(), partner.id(), Format.GREAT_EVENT);
    LocalDate today = France.day(clock.instant());
    List<ClusterId> both = List.of(toulouse.id(), partner.id());
    conventions.signed(both, DatePeriod.since(today.minusYears(2)), Terms.open(scope));
    conventions.signed(
        both, DatePeriod.since(today.minusYears(1)), new Term.StayLocal(scope, false));
    assertThat(today("fr")).doesNotContain("se contredisent");
  }

  @Test
  void whatHasEndedContradictsNothing() {
    Cluster partner = clusters.cluster("Montpellier " + UUID.randomUUID());
    var scope = Terms.mutual(toulouse.id(), partner.id(), Format.GREAT_EVENT);
    LocalDate today = France.day(clock.instant());
    List<ClusterId> both = List.of(toulouse.id(), partner.id());
    DatePeriod lastYear = new DatePeriod(today.minusYears(2), today);
    conventions.signed(both, lastYear, Terms.open(scope));
    conventions.signed(both, lastYear, new Term.StayLocal(scope, false));
    assertThat(today("fr")).doesNotContain("se contredisent");
  }

  @Test
  void aDoorThatCanBeOpenedIsOnePressAway() {
    var event = registration.event(toulouse, 5);
    String door = "/events/" + event.slug() + "/door";
    assertThat(today("fr")).doesNotContain(door);
    clock.set(event.time().start());
    assertThat(today("fr")).contains(door, "La porte peut être ouverte");
    clock.set(event.time().end().plus(Duration.ofDays(1)));
    assertThat(today("fr")).doesNotContain(door);
  }

  private String today(String language) {
    return new String(
        pages
            .get()
            .uri("/desk/" + toulouse.slug())
            .with(signedIn(staff))
            .header(HttpHeaders.ACCEPT_LANGUAGE, language)
            .exchange()
            .getResponse()
            .getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }
}
