package org.entente.admission.papers;

import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.TestClock;
import org.entente.admission.AdmissionFixture;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.registration.Attendee;
import org.entente.registration.BookSeats;
import org.entente.registration.Booking;
import org.entente.registration.RegistrationFixture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A host with its staff and one event, for tests of papers to stand on.
public final class PapersScene {

  public final RegistrationFixture registration;
  public final Cluster host;
  public final AccountId staff;
  public final AccountId booker;
  public final Event event;
  public final String base;
  private final AdmissionFixture admission;
  private final ApplicationContext beans;
  private final MockMvcTester pages;

  public PapersScene(ApplicationContext beans) {
    this.beans = beans;
    this.pages = beans.getBean(MockMvcTester.class);
    this.registration = new RegistrationFixture(beans);
    this.admission = new AdmissionFixture(beans.getBean(JdbcClient.class));
    this.host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    this.staff = registration.clusters().staff(host, UUID.randomUUID() + "@example.org");
    this.booker = registration.member(host);
    this.event = registration.event(host, 100);
    this.base = "/desk/%s/events/%s".formatted(host.slug(), event.slug());
  }

  /// Books for people of these names.
  public Booking book(String... names) {
    Attendee[] people =
        List.of(names).stream().map(name -> new Attendee(name, null)).toArray(Attendee[]::new);
    return RegistrationFixture.booked(
        beans
            .getBean(BookSeats.class)
            .book(
                registration.request(
                    event.id(), booker, registration.price(event, booker), people)));
  }

  /// Lets the people of a booking in, in its order, as many as that.
  public void admit(Booking booking, int number) {
    booking.seats().stream()
        .limit(number)
        .forEach(
            seat ->
                admission.admitted(
                    event.id(),
                    seat.id(),
                    staff,
                    event.time().start().plus(Duration.ofMinutes(5)),
                    "Entrée"));
  }

  public void afterTheEvent() {
    ((TestClock) beans.getBean(Clock.class)).set(event.time().end().plusSeconds(60));
  }

  public MvcTestResult get(String path, @Nullable AccountId reader, String language) {
    MockMvcRequestBuilder request =
        pages.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, language);
    return (reader == null ? request : request.with(signedIn(reader))).exchange();
  }

  /// @param form names and values in turn
  public MvcTestResult post(
      String path, @Nullable AccountId reader, String language, String... form) {
    MockMvcRequestBuilder request =
        pages.post().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, language).with(csrf());
    for (int field = 0; field < form.length; field += 2) {
      request.param(form[field], form[field + 1]);
    }
    return (reader == null ? request : request.with(signedIn(reader))).exchange();
  }

  public static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }

  /// Keeps a PDF for people to look at, with the pictures of pages: `-Dentente.screens=true`.
  public static MvcTestResult keep(MvcTestResult result, String name) {
    if (Boolean.getBoolean("entente.screens")) {
      Path folder = Path.of("target/screenshots/papers");
      try {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".pdf"), result.getResponse().getContentAsByteArray());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return result;
  }

  /// What a PDF says, and how many pages it has.
  public record Read(String text, int pages) {}

  public static Read pdf(MvcTestResult result) {
    String type = Objects.requireNonNullElse(result.getResponse().getContentType(), "none");
    if (!type.equals("application/pdf")) {
      throw new AssertionError("No PDF but " + type + ": " + text(result));
    }
    try (PDDocument document = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
      String text = new PDFTextStripper().getText(document);
      return new Read(text.replaceAll("[\\u00a0\\u202f\\u2009]", " "), document.getNumberOfPages());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
