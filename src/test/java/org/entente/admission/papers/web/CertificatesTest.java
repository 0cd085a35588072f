package org.entente.admission.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.EntenteTest;
import org.entente.admission.papers.PapersScene;
import org.entente.identity.AccountId;
import org.entente.registration.Booking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class CertificatesTest {

  /// A code that stands alone: the random part of a cluster's name may hold three such groups.
  private static final Pattern CODE =
      Pattern.compile("(?<![\\w-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\\w-])");

  private final ApplicationContext beans;
  private final JdbcClient sql;
  private PapersScene scene;
  private Booking booking;

  CertificatesTest(ApplicationContext beans, JdbcClient sql) {
    this.beans = beans;
    this.sql = sql;
    this.scene = new PapersScene(beans);
    this.booking = scene.book("Personne");
  }

  @BeforeEach
  void threePeopleOfWhomTwoCame() {
    scene = new PapersScene(beans);
    booking = scene.book("Zoé Démonstration", "Ada Exemple", "Noé Absent");
    scene.admit(booking, 2);
    sql.sql("delete from certificate_miss").update();
  }

  @Test
  void allWhoCameGetAPageAndAskingAgainGivesTheSame() {
    scene.afterTheEvent();
    PapersScene.Read first = PapersScene.pdf(PapersScene.keep(issue(scene.staff), "certificates"));
    assertThat(first.pages()).isEqualTo(2);
    assertThat(first.text())
        .contains("Attestation de présence", "Zoé Démonstration", "Ada Exemple", "8 h")
        .doesNotContain("Noé Absent");
    PapersScene.Read booker =
        PapersScene.pdf(
            scene.post("/bookings/" + booking.id().value() + "/certificates", scene.booker, "en"));
    assertThat(booker.text()).contains("Certificate of attendance");
    assertThat(codes(booker.text())).isEqualTo(codes(first.text()));
  }

  @Test
  void aStrangerLearnsTheEventAndWhetherANameIsRightButNeverTheName() {
    String code = issuedCode();
    String page = PapersScene.text(scene.get("/certificates/" + code, null, "fr"));
    assertThat(page)
        .contains("Authentique.", scene.event.title().french(), scene.host.name(), "8 h")
        .doesNotContain("Exemple");
    assertThat(compare(code, "EXEMPLE Ada", "fr")).contains("Authentique, et à ce nom.");
    assertThat(compare(code, "Ada Autre", "fr")).contains("Pas à ce nom.");
    assertThat(compare(code, "Ada Autre", "en")).contains("Not in this name.");
    assertThat(scene.get("/certificates?code=" + code, null, "fr")).hasStatus(303);
  }

  @Test
  void aRegisterThatWasTamperedWithNoLongerFitsTheName() {
    String code = issuedCode();
    sql.sql("update certificate set minutes = 960 where code = :code")
        .param("code", code.replace("-", ""))
        .update();
    assertThat(compare(code, "Ada Exemple", "fr")).contains("Pas à ce nom.");
  }

  @Test
  void aCorrectedNameGivesANewCertificateAndRevokesTheOldOne() {
    String code = issuedCode();
    sql.sql("update seat set attendee = 'Ada Juste' where id = :seat")
        .param("seat", booking.seats().get(1).id().value())
        .update();
    String text = PapersScene.pdf(issue(scene.staff)).text();
    assertThat(text).contains("Ada Juste").doesNotContain(code);
    assertThat(PapersScene.text(scene.get("/certificates/" + code, null, "fr")))
        .contains("Révoquée.");
  }

  @Test
  void aRevokedCertificateSaysSoInBothLanguages() {
    String code = issuedCode();
    String path = scene.base + "/certificates/" + code + "/revocation";
    assertThat(scene.post(path, scene.staff, "fr", "reason", " ")).hasStatus(422);
    assertThat(PapersScene.text(scene.post(path, scene.staff, "en", "reason", "")))
        .contains("Write the reason");
    assertThat(scene.post(path, scene.staff, "fr", "reason", "Entrée par erreur")).hasStatus(303);
    assertThat(PapersScene.text(scene.get("/certificates/" + code, null, "fr")))
        .contains("Révoquée.", "ne vaut plus rien")
        .doesNotContain("Entrée par erreur");
    assertThat(compare(code, "Ada Exemple", "en")).contains("Revoked.").doesNotContain("Genuine");
    assertThat(PapersScene.text(scene.get(scene.base + "/certificates", scene.staff, "fr")))
        .contains("Entrée par erreur");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | 0000-0000-0000 | Nous n’avons délivré aucune attestation",
        "en | 0000-0000-0000 | We issued no certificate",
        "fr | nonsense | Inconnue",
        "en | nonsense | Unknown",
      })
  void anUnknownCodeIsNotFoundAndSaysWhatToDo(String language, String code, String answer) {
    MvcTestResult page = scene.get("/certificates/" + code, null, language);
    assertThat(page).hasStatus(404);
    assertThat(PapersScene.text(page)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource({"fr, Trop d’essais", "en, Too many attempts"})
  void whoTriesTooManyCodesIsNotAnsweredForAnHour(String language, String answer) {
    String code = issuedCode();
    for (int attempt = 0; attempt < 20; attempt++) {
      scene.get("/certificates/0000-0000-%04d".formatted(attempt), null, language);
    }
    MvcTestResult page = scene.get("/certificates/" + code, null, language);
    assertThat(page).hasStatus(429).hasHeader("Retry-After", "3600");
    assertThat(PapersScene.text(page)).contains(answer);
    assertThat(compare(code, "Ada Exemple", language)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource({"fr, L’événement n’est pas fini", "en, The event is not over"})
  void thereIsNoneBeforeTheEventIsOver(String language, String answer) {
    MvcTestResult page = scene.post(scene.base + "/certificates", scene.staff, language);
    assertThat(page).hasStatus(422);
    assertThat(PapersScene.text(page)).contains(answer);
    String mine = "/bookings/" + booking.id().value() + "/certificates";
    assertThat(PapersScene.text(scene.get(mine, scene.booker, language))).contains(answer);
    assertThat(scene.post(mine, scene.booker, language)).hasStatus(422);
  }

  @ParameterizedTest
  @CsvSource({"fr, Personne dont on connaît le nom", "en, Nobody whose name we know"})
  void thereIsNoneWhenNobodyCame(String language, String answer) {
    PapersScene empty = new PapersScene(beans);
    empty.book("Noé Absent");
    empty.afterTheEvent();
    MvcTestResult page = empty.post(empty.base + "/certificates", empty.staff, language);
    assertThat(page).hasStatus(422);
    assertThat(PapersScene.text(page)).contains(answer);
  }

  @Test
  void nobodyGetsCertificatesOfOthers() {
    scene.afterTheEvent();
    String mine = "/bookings/" + booking.id().value() + "/certificates";
    assertThat(scene.post(mine, scene.registration.anybody(), "fr")).hasStatus(404);
    PapersScene other = new PapersScene(beans);
    String seat = booking.seats().getFirst().id().value().toString();
    other.afterTheEvent();
    assertThat(other.post(other.base + "/certificates", other.staff, "fr", "seat", seat))
        .hasStatus(404);
    assertThat(
            other.get(
                other.base + "/certificates/" + issuedCode() + "/revocation", other.staff, "fr"))
        .hasStatus(404);
  }

  private String issuedCode() {
    scene.afterTheEvent();
    String seat = booking.seats().get(1).id().value().toString();
    return codes(
            PapersScene.pdf(
                    scene.post(scene.base + "/certificates", scene.staff, "fr", "seat", seat))
                .text())
        .getFirst();
  }

  private MvcTestResult issue(AccountId staff) {
    return scene.post(scene.base + "/certificates", staff, "fr");
  }

  private String compare(String code, String name, String language) {
    return PapersScene.text(scene.post("/certificates/" + code, null, language, "name", name));
  }

  private static java.util.List<String> codes(String text) {
    return CODE.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}
