package org.entente.admission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.admission.web.Visitor.text;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.admission.TicketKeys;
import org.entente.admission.TicketSeat;
import org.entente.admission.Tickets;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.platform.LocalizedText;
import org.entente.registration.BookSeats;
import org.entente.registration.Booking;
import org.entente.registration.CancelSeats;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntenteTest
class TicketPagesTest {

  private final ApplicationContext beans;
  private final RegistrationFixture registration;
  private final MockMvcTester pages;
  private final Tickets tickets;
  private final TestClock clock;
  private final JdbcClient sql;
  private AccountId owner;
  private Event event;
  private Booking booking;

  TicketPagesTest(
      ApplicationContext beans,
      MockMvcTester pages,
      Tickets tickets,
      TestClock clock,
      JdbcClient sql) {
    this.beans = beans;
    this.registration = new RegistrationFixture(beans);
    this.pages = pages;
    this.tickets = tickets;
    this.clock = clock;
    this.sql = sql;
  }

  @BeforeEach
  void aBookingForTwo() {
    clock.reset();
    Cluster host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    event = registration.event(host, 3);
    owner = registration.anybody();
    booking =
        RegistrationFixture.booked(
            beans
                .getBean(BookSeats.class)
                .book(
                    registration.request(
                        event.id(),
                        owner,
                        RegistrationFixture.PUBLIC_PRICE,
                        RegistrationFixture.attendee("Camille Exemple", address("camille")),
                        RegistrationFixture.attendee("Dominique Essai", address("dominique")))));
  }

  @Test
  void whoeverBookedSeesAllTicketsAndWhoComesSeesTheirOwn() {
    assertThat(text(as(owner).get(path(), "fr")))
        .contains("Camille Exemple", "Dominique Essai", "viewBox=\"0 0 49 49\"");
    String email = booking.seats().getFirst().attendee().email().value();
    AccountId camille = registration.clusters().stranger(email);
    assertThat(text(as(camille).get(path(), "en")))
        .contains("Camille Exemple", "Show it at the door")
        .doesNotContain("Dominique Essai");
    assertThat(as(registration.anybody()).get(path(), "fr")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(as(owner).get("/bookings/nonsense/tickets", "fr")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aLinkOpensOneTicketWithoutSigningInAndGivesItToTheCalendar() {
    String link = tickets.path(booking.seats().getFirst().id()).orElseThrow();
    assertThat(text(pages.get().uri(link).with(anonymous()).exchange()))
        .contains("Camille Exemple")
        .doesNotContain("Dominique Essai");
    assertThat(text(pages.get().uri(link + "/calendar.ics").with(anonymous()).exchange()))
        .contains("BEGIN:VEVENT", "STATUS:CONFIRMED", "URL:");
    assertThat(pages.get().uri(link + "A").with(anonymous()).exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(pages.get().uri("/tickets/x").with(anonymous()).exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({"fr,Ce billet ne vaut plus", "en,This ticket is no longer good"})
  void theLinkOfAnEarlierHolderSaysSoAndNothingMore(String language, String phrase) {
    String link = tickets.path(booking.seats().getFirst().id()).orElseThrow();
    sql.sql(
            "update seat set attendee = 'Claude Autre', email = :email, holder = holder + 1 where id = :id")
        .param("email", address("claude"))
        .param("id", booking.seats().getFirst().id().value())
        .update();
    assertThat(text(as(owner).get(link, language)))
        .contains(phrase)
        .doesNotContain("Claude Autre", "Camille Exemple", "<svg class=\"code\"");
    assertThat(as(owner).get(link + "/calendar.ics", language)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({"fr,Cette place a été rendue", "en,This seat was given back"})
  void aSeatThatWasGivenBackHasNoCode(String language, String phrase) {
    TicketSeat ticket = tickets.of(booking.id(), registration.account(owner)).getFirst();
    beans.getBean(CancelSeats.class).cancel(owner, booking.id(), java.util.Set.of(ticket.seat()));
    assertThat(text(as(owner).get("/tickets/" + ticket.link(), language)))
        .contains(phrase)
        .doesNotContain("<svg class=\"code\"");
  }

  @ParameterizedTest
  @CsvSource({"fr,L’événement est annulé", "en,The event is cancelled"})
  void aCancelledEventOpensNoDoor(String language, String phrase) {
    beans
        .getBean(CancelEvent.class)
        .cancel(event.host(), event.id(), LocalizedText.french("Tempête."));
    assertThat(text(as(owner).get(path(), language)))
        .contains(phrase)
        .doesNotContain("<svg class=\"code\"");
  }

  @ParameterizedTest
  @CsvSource({"fr,L’événement est terminé", "en,The event is over"})
  void aTicketEndsWithItsEvent(String language, String phrase) {
    clock.advance(Duration.ofDays(60));
    assertThat(text(as(owner).get(path(), language)))
        .contains(phrase)
        .doesNotContain("<svg class=\"code\"");
  }

  @ParameterizedTest
  @CsvSource({"fr,Cette place n’est pas confirmée", "en,This seat is not confirmed"})
  void whoWaitsHasNoTicketYet(String language, String phrase) {
    registration.book(event, registration.anybody());
    AccountId waits = registration.anybody();
    Booking line = registration.join(event, waits);
    assertThat(text(as(waits).get("/bookings/" + line.id().value() + "/tickets", language)))
        .contains(phrase)
        .doesNotContain("<svg class=\"code\"");
  }

  @Test
  void ticketsArePrintedOneOnAPageAndTheirCodesAreRead() throws Exception {
    byte[] pdf = as(owner).get(path() + ".pdf", "fr").getResponse().getContentAsByteArray();
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      assertThat(paper.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(paper))
          .contains("Camille Exemple", "Dominique Essai");
      TicketSeat first = tickets.of(booking.id(), registration.account(owner)).getFirst();
      BufferedImage seen = new PDFRenderer(paper).renderImageWithDPI(0, 150);
      int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
      String code =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(
                      new HybridBinarizer(
                          new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels))))
              .getText();
      assertThat(code).isEqualTo(beans.getBean(TicketKeys.class).sign(first));
    }
    String link = tickets.path(booking.seats().getFirst().id()).orElseThrow();
    assertThat(pages.get().uri(link + "/ticket.pdf").with(anonymous()).exchange())
        .hasStatusOk()
        .hasContentType("application/pdf");
  }

  @Test
  void theBookingsPageLeadsToItsTickets() {
    assertThat(text(as(owner).get("/bookings/" + booking.id().value(), "fr")))
        .contains(path() + "\"");
  }

  private String path() {
    return "/bookings/" + booking.id().value() + "/tickets";
  }

  private Visitor as(AccountId account) {
    return new Visitor(pages, account);
  }

  private static String address(String name) {
    return name + "-" + UUID.randomUUID() + "@example.org";
  }
}
