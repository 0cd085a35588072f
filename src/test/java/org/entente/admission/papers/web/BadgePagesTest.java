package org.entente.admission.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.entente.EntenteTest;
import org.entente.admission.papers.BadgePart;
import org.entente.admission.papers.PapersScene;
import org.entente.registration.Booking;
import org.entente.registration.BookingRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class BadgePagesTest {

  private static final String LONG =
      "Marie-Hortense Bérengère de La Tour-Desfontaines-Vieilleville y Echeverría-Goikoetxea";

  private final ApplicationContext beans;
  private PapersScene scene;

  BadgePagesTest(ApplicationContext beans) {
    this.beans = beans;
    this.scene = new PapersScene(beans);
  }

  @BeforeEach
  void anEvent() {
    scene = new PapersScene(beans);
  }

  @ParameterizedTest
  @CsvSource({"card-90x55, 11", "card-86x54, 11", "a6, 11", "l4785, 2", "l7418, 2"})
  void everySizeHoldsEveryName(String size, int pages) {
    scene.book(
        LONG,
        "Zoé",
        "Geoffroy Fifficier",
        "Ada",
        "<script>alert(1)</script>",
        "F",
        "G",
        "H",
        "I",
        "J");
    scene.book("W".repeat(200));
    PapersScene.Read read = PapersScene.pdf(PapersScene.keep(print("all", size), "badges-" + size));
    assertThat(read.pages()).isEqualTo(pages);
    String words = read.text().replaceAll("\\s+", "");
    assertThat(words)
        .contains(LONG.replaceAll("\\s+", ""))
        .contains("<script>alert(1)</script>")
        .contains("W".repeat(200))
        .contains("GeoffroyFifficier")
        .contains(scene.host.name().replaceAll("\\s+", ""));
  }

  @Test
  void whatWasPrintedIsNotPrintedAgainUnlessTheSeatGotAnotherName() {
    Booking booking = scene.book("Ada Exemple", "Zoé Démonstration");
    assertThat(PapersScene.pdf(print("unprinted", "card-90x55")).pages()).isEqualTo(2);
    MvcTestResult nobody = print("unprinted", "card-90x55");
    assertThat(nobody).hasStatus(422);
    assertThat(PapersScene.text(nobody)).contains("Aucun badge ne manque");
    beans
        .getBean(JdbcClient.class)
        .sql("update seat set attendee = 'Noé Nouveau' where id = :seat")
        .param("seat", booking.seats().getFirst().id().value())
        .update();
    PapersScene.Read again = PapersScene.pdf(print("unprinted", "card-90x55"));
    assertThat(again.pages()).isEqualTo(1);
    assertThat(again.text()).contains("Noé").doesNotContain("Zoé");
  }

  @Test
  void aPreviewCountsAsNothingPrinted() {
    scene.book("Ada Exemple", "Zoé Démonstration");
    MvcTestResult preview =
        scene.post(
            scene.base + "/badges",
            scene.staff,
            "fr",
            "who",
            "unprinted",
            "size",
            "card-90x55",
            "action",
            "preview");
    assertThat(PapersScene.pdf(preview).pages()).isEqualTo(1);
    assertThat(PapersScene.pdf(print("unprinted", "card-90x55")).pages()).isEqualTo(2);
  }

  @Test
  void oneBadgeIsPrintedForOneSeatWithItsRole() {
    Booking booking = scene.book("Ada Exemple", "Zoé Démonstration");
    String seat = booking.seats().getLast().id().value().toString();
    assertThat(PapersScene.text(scene.get(scene.base + "/badges?seat=" + seat, scene.staff, "fr")))
        .contains("Un seul badge : Zoé Démonstration");
    MvcTestResult one =
        scene.post(
            scene.base + "/badges",
            scene.staff,
            "fr",
            "seat",
            seat,
            "size",
            "a6",
            "role",
            "Intervenante",
            "action",
            "print");
    assertThat(PapersScene.pdf(one).text()).contains("Zoé", "Intervenante").doesNotContain("Ada");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | size | poster | Choisissez sur quoi imprimer",
        "en | size | poster | Choose what to print on",
        "fr | role | 0123456789012345678901234567890123456789x | Le rôle a 40 caractères au plus",
        "en | role | 0123456789012345678901234567890123456789x | The role has 40 characters at most",
      })
  void badInputIsExplained(String language, String field, String value, String answer) {
    scene.book("Ada Exemple");
    MvcTestResult refused =
        scene.post(
            scene.base + "/badges",
            scene.staff,
            language,
            "who",
            "all",
            "size",
            field.equals("size") ? value : "a6",
            "role",
            field.equals("role") ? value : "");
    assertThat(refused).hasStatus(422);
    assertThat(PapersScene.text(refused)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource({"fr,Un PDF compte au plus 1 000 badges", "en,A PDF holds at most 1 000 badges"})
  void manyBadgesArePrintedInParts(String language, String bound) {
    assertThat(PapersScene.text(scene.get(scene.base + "/badges", scene.staff, language)))
        .doesNotContain(bound);
    crowd(BadgePart.MOST + 20);
    assertThat(PapersScene.text(scene.get(scene.base + "/badges", scene.staff, language)))
        .contains(bound, "value=\"all-2\"");
    MvcTestResult rest =
        scene.post(
            scene.base + "/badges", scene.staff, language, "who", "all-2", "size", "card-90x55");
    PapersScene.Read read = PapersScene.pdf(rest);
    assertThat(read.pages()).isEqualTo(20);
    assertThat(read.text()).contains("Personne 1019").doesNotContain("Personne 0001");
  }

  /// Books in groups, as large as one may.
  private void crowd(int people) {
    beans
        .getBean(JdbcClient.class)
        .sql("update event set capacity = :people where id = :event")
        .param("people", people)
        .param("event", scene.event.id().value())
        .update();
    for (int first = 0; first < people; first += BookingRequest.MOST) {
      scene.book(
          IntStream.range(first, first + BookingRequest.MOST)
              .mapToObj("Personne %04d"::formatted)
              .toArray(String[]::new));
    }
  }

  @Test
  void aSeatOfAnotherEventIsNotFound() {
    scene.book("Ada Exemple");
    Booking elsewhere = new PapersScene(beans).book("Zoé Démonstration");
    String seat = elsewhere.seats().getFirst().id().value().toString();
    assertThat(scene.get(scene.base + "/badges?seat=" + seat, scene.staff, "fr")).hasStatus(404);
    assertThat(scene.post(scene.base + "/badges", scene.staff, "fr", "seat", seat, "size", "a6"))
        .hasStatus(404);
    assertThat(scene.get(scene.base + "/badges?seat=nonsense", scene.staff, "en")).hasStatus(404);
  }

  private MvcTestResult print(String who, String size) {
    return scene.post(
        scene.base + "/badges", scene.staff, "fr", "who", who, "size", size, "action", "print");
  }
}
