package org.entente.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.CompanyId;
import org.entente.identity.AccountId;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A host learns who comes to its event, and a partner's register stays the partner's.
@EntenteTest
class PartnersSeeOnlyTheirOwnTest {

  private final MockMvcTester pages;
  private final RegistrationFixture registration;
  private Cluster host;
  private Cluster partner;

  PartnersSeeOnlyTheirOwnTest(MockMvcTester pages, ApplicationContext beans) {
    this.pages = pages;
    this.registration = new RegistrationFixture(beans);
  }

  @BeforeEach
  void twoClusters() {
    host = registration.clusters().cluster("Hôte " + UUID.randomUUID());
    partner = registration.clusters().cluster("Partenaire " + UUID.randomUUID());
  }

  @Test
  void theHostReadsWhoBookedAndNobodyElseOfTheirCompany() {
    ClustersFixture clusters = registration.clusters();
    CompanyId company = clusters.member(partner, "Garrigue Cloud");
    AccountId guest = clusters.memberAccount(partner, company, "guest@garrigue.example");
    clusters.person(partner, company, "Personne Discrète", "discreet@garrigue.example");
    clusters.member(partner, "Entreprise Discrète");
    Event event = registration.event(host, 10);
    registration.book(event, guest);
    AccountId staff = clusters.staff(host, address());

    for (String path : List.of("", "/export")) {
      assertThat(
              ReaderAtPages.text(
                  as(staff)
                      .get(
                          "/desk/" + host.slug() + "/events/" + event.slug() + "/bookings" + path,
                          "fr")))
          .contains("guest@garrigue.example", "Garrigue Cloud")
          .doesNotContain("Discrète", "discreet@");
    }
  }

  @Test
  void staffOfOneClusterMeetsShutDoorsAtTheOther() {
    Event event = registration.event(host, 10);
    AccountId stranger = registration.clusters().staff(partner, address());
    for (String path :
        List.of(
            "",
            "/members",
            "/exports/members.csv",
            "/exports/events.csv",
            "/bookings",
            "/events/" + event.slug() + "/bookings",
            "/events/" + event.slug() + "/bookings/export")) {
      assertThat(as(stranger).get("/desk/" + host.slug() + path, "fr").getResponse().getStatus())
          .as(path)
          .isEqualTo(403);
    }
  }

  @Test
  void aClustersOwnDeskDoesNotOpenAnothersEvent() {
    Event event = registration.event(host, 10);
    registration.book(event, registration.anybody());
    AccountId stranger = registration.clusters().staff(partner, address());
    for (String path : List.of("/bookings", "/bookings/export")) {
      assertThat(
              as(stranger)
                  .get("/desk/" + partner.slug() + "/events/" + event.slug() + path, "fr")
                  .getResponse()
                  .getStatus())
          .as(path)
          .isEqualTo(404);
    }
  }

  @Test
  void theOpenPageOfAClusterNamesOnlyPeopleWhoConsented() {
    ClustersFixture clusters = registration.clusters();
    CompanyId company = clusters.member(host, "Aérologie");
    clusters.person(host, company, "Personne Discrète", "discreet@aerologie.example");
    AccountId stranger = registration.clusters().staff(partner, address());
    assertThat(ReaderAtPages.text(as(stranger).get("/clusters/" + host.slug(), "fr")))
        .doesNotContain("Personne Discrète", "discreet@");
  }

  private ReaderAtPages as(AccountId account) {
    return new ReaderAtPages(pages, account);
  }

  private static String address() {
    return "permanente-" + UUID.randomUUID() + "@example.org";
  }
}
