package org.entente.admission.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.admission.papers.PapersScene;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.registration.Booking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@EntenteTest
class FigurePagesTest {

  private final ApplicationContext beans;
  private PapersScene scene;
  private Cluster partner;
  private AccountId partnerStaff;

  FigurePagesTest(ApplicationContext beans) {
    this.beans = beans;
    this.scene = new PapersScene(beans);
    this.partner = scene.host;
    this.partnerStaff = scene.staff;
  }

  @BeforeEach
  void aHostAndAPartnerWithAConvention() {
    scene = new PapersScene(beans);
    partner = scene.registration.clusters().cluster("Garrigue " + UUID.randomUUID());
    partnerStaff = scene.registration.clusters().staff(partner, UUID.randomUUID() + "@example.org");
    var scope = Terms.formats(scene.host.id(), partner.id(), Format.GREAT_EVENT);
    scene
        .registration
        .conventions()
        .signed(scene.host.id(), partner.id(), Terms.open(scope), Terms.memberPrice(scope));
  }

  @Test
  void theHostSeesWhoCamePerClusterAndShareOnceTheEventIsOver() {
    scene.admit(scene.book("Ada Exemple", "Zoé Démonstration"), 1);
    partners(4, 3);
    assertThat(page(scene.base + "/figures", scene.staff, "fr")).contains("Pas encore.");
    scene.afterTheEvent();
    assertThat(page(scene.base + "/figures", scene.staff, "fr"))
        .contains(partner.name(), "25 %", "50 %", "33 %", "Places communes");
    assertThat(page(scene.base + "/figures", scene.staff, "en")).contains("33%", "No-shows");
    assertThat(page("/desk/" + scene.host.slug() + "/figures", scene.staff, "fr"))
        .contains("1 événement passé", partner.name(), "25 %");
  }

  @Test
  void aPartnerSeesItsOwnPeopleAloneAndNoSmallNumbers() {
    scene.admit(scene.book("Ada Exemple", "Zoé Démonstration"), 1);
    partners(6, 5);
    scene.afterTheEvent();
    String address = "/desk/" + partner.slug() + "/figures";
    assertThat(page(address, partnerStaff, "fr"))
        .contains(scene.host.name(), "protégé")
        .doesNotContain("17 %", "Ada");
    assertThat(page(address, partnerStaff, "en")).contains("protected");
  }

  @Test
  void aGroupOfFewIsNotShownAtAllAndALargeOneIs() {
    Booking own = scene.book("Ada Exemple");
    partners(4, 0);
    scene.afterTheEvent();
    assertThat(page("/desk/" + partner.slug() + "/figures", partnerStaff, "fr"))
        .contains("Aucun de vos adhérents");

    scene.admit(own, 1);
    assertThat(page("/desk/" + partner.slug() + "/figures", partnerStaff, "fr"))
        .contains("moins de 5");
  }

  @Test
  void anEventWithoutEntriesCountsNowhere() {
    scene.book("Ada Exemple");
    scene.afterTheEvent();
    assertThat(page(scene.base + "/figures", scene.staff, "fr"))
        .contains("Personne n’a été noté à l’entrée");
    assertThat(page("/desk/" + scene.host.slug() + "/figures?season=bad", scene.staff, "en"))
        .contains("1 past event is not counted");
  }

  private List<Booking> partners(int number, int came) {
    List<Booking> bookings = new ArrayList<>();
    for (int index = 0; index < number; index++) {
      Booking booking = scene.registration.book(scene.event, scene.registration.member(partner));
      scene.admit(booking, index < came ? 1 : 0);
      bookings.add(booking);
    }
    return bookings;
  }

  private String page(String address, AccountId reader, String language) {
    return PapersScene.text(scene.get(address, reader, language));
  }
}
