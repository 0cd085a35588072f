package org.entente.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationResult;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.platform.LocalizedText;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EntenteTest
class FeedPagesTest {

  private final MockMvcTester pages;
  private final RegistrationFixture fixture;
  private final CancelEvent cancel;
  private final TestClock clock;
  private final Cluster host;

  FeedPagesTest(
      MockMvcTester pages, ApplicationContext beans, CancelEvent cancel, TestClock clock) {
    this.pages = pages;
    this.fixture = new RegistrationFixture(beans);
    this.cancel = cancel;
    this.clock = clock;
    this.host = fixture.clusters().cluster("Flux " + UUID.randomUUID());
  }

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void aCalendarIsValidAndASecondParserReadsTheSame() throws IOException, ParserException {
    Event event = fixture.event(host, 10);
    String text = read("/clusters/" + host.slug() + "/agenda.ics");

    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    ValidationResult result = calendar.validate(true);
    assertThat(result.getEntries()).as(text).isEmpty();
    ICalendar second = Biweekly.parse(text).first();
    assertThat(second.getEvents()).hasSize(1);
    var entry = second.getEvents().getFirst();
    assertThat(entry.getUid().getValue()).isEqualTo("event-" + event.id().value() + "@entente");
    assertThat(entry.getSummary().getValue()).isEqualTo(event.title().french());
    assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(event.time().start());
    assertThat(entry.getUrl().getValue()).endsWith("/events/" + event.slug());
    assertThat(text).contains("REFRESH-INTERVAL", "X-PUBLISHED-TTL");
  }

  @Test
  void anEventKeepsItsUidCountsItsChangesAndStaysWhenItIsCalledOff() {
    Event event = fixture.event(host, 10);
    String address = "/events/" + event.slug() + "/calendar.ics";
    var before = Biweekly.parse(read(address)).first().getEvents().getFirst();
    cancel.cancel(host.id(), event.id(), new LocalizedText("Salle fermée.", null));
    var after =
        Biweekly.parse(read("/clusters/" + host.slug() + "/agenda.ics"))
            .first()
            .getEvents()
            .getFirst();
    assertThat(after.getUid()).isEqualTo(before.getUid());
    assertThat(after.getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
    assertThat(read("/clusters/" + host.slug() + "/agenda.atom")).contains("Salle fermée.");
  }

  @Test
  void whoHasItAlreadyGetsNothing() {
    fixture.event(host, 10);
    String address = "/clusters/" + host.slug() + "/agenda.ics";
    String mark = pages.get().uri(address).exchange().getResponse().getHeader(HttpHeaders.ETAG);
    assertThat(mark).isNotNull();
    MvcTestResult again =
        pages.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, mark).exchange();
    assertThat(again).hasStatus(304);
    fixture.event(host, 10);
    assertThat(pages.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, mark).exchange())
        .hasStatusOk();
  }

  @Test
  void feedReadersGetTheLatestInBothForms() throws FeedException {
    Event first = fixture.event(host, 10);
    clock.advance(Duration.ofHours(1));
    Event second = fixture.event(host, 10);
    SyndFeed feed =
        new SyndFeedInput()
            .build(new StringReader(read("/clusters/" + host.slug() + "/agenda.atom")));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries())
        .extracting(entry -> entry.getTitle())
        .containsExactly(second.title().french(), first.title().french());
    assertThat(feed.getEntries().getFirst().getLink()).endsWith("/events/" + second.slug());
    JsonNode json = new JsonMapper().readTree(read("/clusters/" + host.slug() + "/agenda.json"));
    assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.get("items")).hasSize(2);
    assertThat(json.get("items").get(0).get("url").asString()).endsWith("/events/" + second.slug());
    assertThat(pages.get().uri("/agenda.json").exchange()).hasStatusOk();
    assertThat(pages.get().uri("/agenda.atom").exchange()).hasStatusOk();
    assertThat(pages.get().uri("/agenda.ics").exchange()).hasStatusOk();
    assertThat(pages.get().uri("/clusters/nowhere/agenda.ics").exchange()).hasStatus(404);
  }

  @Test
  void anEventsPageCarriesItsDataAndNoTextBreaksOutOfIt() {
    Event event = fixture.event(host, 10);
    String page = read("/events/" + event.slug());
    int start = page.indexOf("<script type=\"application/ld+json\">");
    String data = page.substring(page.indexOf('>', start) + 1, page.indexOf("</script>", start));
    JsonNode json = new JsonMapper().readTree(data);
    assertThat(json.get("@type").asString()).isEqualTo("Event");
    assertThat(json.get("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
    assertThat(json.get("offers").get("price").asString()).isEqualTo("90.00");
    assertThat(json.get("organizer").get("name").asString()).isEqualTo(host.name());
    assertThat(data).doesNotContain("<");
    assertThat(page).contains("og:title");
  }

  private String read(String address) {
    MvcTestResult answer =
        pages.get().uri(address).header(HttpHeaders.ACCEPT_LANGUAGE, "fr").exchange();
    assertThat(answer).as(address).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
