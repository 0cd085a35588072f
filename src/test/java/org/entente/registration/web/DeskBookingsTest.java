package org.entente.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.agenda.Event;
import org.entente.agenda.SeatCount;
import org.entente.agenda.SeatLedger;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.registration.Booking;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class DeskBookingsTest {

  private final RegistrationFixture registration;
  private final MockMvcTester pages;
  private final SeatLedger ledger;
  private Cluster toulouse;
  private Cluster montpellier;
  private AccountId staff;
  private Event event;
  private String path;

  DeskBookingsTest(ApplicationContext beans, MockMvcTester pages, SeatLedger ledger) {
    this.registration = new RegistrationFixture(beans);
    this.pages = pages;
    this.ledger = ledger;
  }

  @BeforeEach
  void aDeskAndAnEventSharedWithAPartner() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    montpellier = registration.clusters().cluster("Montpellier " + UUID.randomUUID());
    staff = registration.clusters().staff(toulouse, "staff-" + UUID.randomUUID() + "@example.org");
    var scope = Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    registration
        .conventions()
        .signed(
            toulouse.id(),
            montpellier.id(),
            Terms.open(scope),
            Terms.memberPrice(scope),
            Terms.seats(scope, 2, 10));
    event = registration.event(toulouse, 4);
    path = "/desk/%s/events/%s/bookings".formatted(toulouse.slug(), event.slug());
  }

  @Test
  void theListShowsEachSeatWithPriceArticleAndShare() {
    registration.book(event, registration.member(montpellier));
    registration.book(event, registration.anybody());
    String page = text(get(path, staff));
    assertThat(page)
        .contains("2 places prises sur 4", "Réservées à " + montpellier.name())
        .contains("45 €", "article 2", "#article-2", "90 €", "le public");
    assertThat(text(get("/desk/" + toulouse.slug() + "/bookings", staff))).contains("2 / 4");
  }

  @Test
  void theListIsSearchedWithoutAccents() {
    add("Zoé Démonstration", "", "Par téléphone");
    assertThat(text(get(path + "?q=zoe demo", staff))).contains("Zoé Démonstration");
    assertThat(text(get(path + "?q=nobody-at-all", staff))).contains("Personne ne correspond");
  }

  @Test
  void theExportCarriesNoFormula() {
    add("=HYPERLINK(\"http://example.org\")", "", "+1");
    MvcTestResult file = get(path + "/export", staff);
    assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
    assertThat(text(file)).startsWith("\uFEFFNom;").contains("'=HYPERLINK").contains(";'+1");
  }

  @Test
  void aPartnersStaffSeesNothingOfIt() {
    AccountId neighbour =
        registration.clusters().staff(montpellier, "staff-" + UUID.randomUUID() + "@example.org");
    Booking booking = registration.book(event, registration.anybody());
    String seat = booking.seats().getFirst().id().value().toString();
    assertThat(get(path, neighbour)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(get(path + "/export", neighbour)).hasStatus(HttpStatus.FORBIDDEN);
    String bent = path.replace(toulouse.slug().value(), montpellier.slug().value());
    assertThat(get(bent, neighbour)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(bent + "/export", neighbour)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(bent + "/" + seat + "/remove", neighbour)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post(bent + "/" + seat + "/remove", neighbour, "fr", "reason", "Non"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(sold()).isEqualTo(1);
  }

  @Test
  void aSeatOfAnotherEventIsNotThere() {
    Booking other = registration.book(registration.event(toulouse, 3), registration.anybody());
    String seat = other.seats().getFirst().id().value().toString();
    assertThat(get(path + "/" + seat + "/remove", staff)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post(path + "/" + seat + "/remove", staff, "fr", "reason", "Non"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({"fr,Indiquez le prénom", "en,Give the first and last name"})
  void anAdditionSaysWhatIsMissing(String language, String phrase) {
    MvcTestResult page =
        post(path + "/add", staff, language, "name", "", "email", "x@", "reason", "");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(phrase, "href=\"#name\"", "href=\"#email\"", "#reason");
  }

  @ParameterizedTest
  @CsvSource({"fr,Complet", "en,Full"})
  void anAdditionNeverExceedsTheCapacity(String language, String phrase) {
    add("Camille", "", "Par téléphone");
    add("Dominique", "", "Par téléphone");
    MvcTestResult page =
        post(path + "/add", staff, language, "name", "Claude", "email", "", "reason", "À la porte");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(phrase, montpellier.name(), "Claude");
    assertThat(sold()).isEqualTo(2);
  }

  @Test
  void whoIsRemovedLeavesTheListOnceStaffSaidWhy() {
    Booking booking = registration.book(event, registration.anybody());
    String remove = path + "/" + booking.seats().getFirst().id().value() + "/remove";
    assertThat(get(remove, staff)).hasStatusOk();
    assertThat(post(remove, staff, "fr", "reason", " "))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(post(remove, staff, "fr", "reason", "Inscrit deux fois."))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(sold()).isZero();
  }

  private void add(String name, String email, String reason) {
    assertThat(
            post(
                path + "/add",
                staff,
                "fr",
                "name",
                name,
                "email",
                email,
                "reason",
                reason,
                "request",
                UUID.randomUUID().toString()))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  private int sold() {
    return ledger.counts(List.of(event.id())).getOrDefault(event.id(), SeatCount.NONE).sold();
  }

  private MvcTestResult get(String address, AccountId account) {
    return pages
        .get()
        .uri(address)
        .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
        .with(signedIn(account))
        .exchange();
  }

  private MvcTestResult post(String address, AccountId account, String language, String... form) {
    MockMvcRequestBuilder request =
        pages
            .post()
            .uri(address)
            .header(HttpHeaders.ACCEPT_LANGUAGE, language)
            .with(csrf())
            .with(signedIn(account));
    for (int field = 0; field < form.length; field += 2) {
      request.param(form[field], form[field + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
