package org.entente.platform.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.entente.EntenteTest;
import org.entente.Screens;
import org.entente.TestClock;
import org.entente.agenda.AgendaFixture;
import org.entente.agenda.Event;
import org.entente.agenda.EventPlan;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class CardsTest {

  private final MockMvcTester pages;
  private final AgendaFixture agenda;
  private final ClustersFixture clusters;
  private final ConventionsFixture conventions;

  CardsTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.agenda = new AgendaFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.conventions = new ConventionsFixture(sql, clock);
  }

  @Test
  void anEventsCardBearsTheColoursOfAllWhoPoolIt() throws IOException {
    Cluster host = clusters.digitalPlace();
    Cluster partner = clusters.frenchSouthDigital();
    conventions.signed(
        host.id(),
        partner.id(),
        Terms.open(Terms.mutual(host.id(), partner.id(), Format.GREAT_EVENT)));
    Event event =
        agenda.published(
            host.id(), EventPlan.called("Innovation IT Day").format(Format.GREAT_EVENT));
    BufferedImage card = picture("/events/" + event.slug() + "/card.png");
    assertThat(colour(card, 10)).isEqualTo(host.accent().hex());
    assertThat(colour(card, Card.WIDTH - 10)).isEqualTo(partner.accent().hex());
    assertThat(read("/events/" + event.slug()))
        .bodyText()
        .contains(
            "property=\"og:image\" content=\"http", "/events/%s/card.png".formatted(event.slug()));
  }

  @Test
  void whatIsCalledOffHasACardThatSaysSo() {
    Cluster host = clusters.digitalPlace();
    Event planned = agenda.published(host.id(), EventPlan.called("Forum des métiers"));
    Event again = agenda.published(host.id(), EventPlan.called("Forum des métiers"));
    Event off = agenda.cancelled(host.id(), EventPlan.called("Forum des métiers"), "Grève.");
    assertThat(mark(again)).isEqualTo(mark(planned));
    assertThat(mark(off)).isNotEqualTo(mark(planned));
  }

  private String mark(Event event) {
    return String.valueOf(
        read("/events/" + event.slug() + "/card.png").getResponse().getHeader("ETag"));
  }

  @Test
  void aTitleOfAnyLengthStaysWithinItsCard() throws IOException {
    Cluster host = clusters.digitalPlace();
    Event event = agenda.published(host.id(), EventPlan.called("Interopérabilité ".repeat(11)));
    BufferedImage card = picture("/events/" + event.slug() + "/card.png");
    for (int y = 0; y < Card.HEIGHT - 60; y++) {
      assertThat(new Color(card.getRGB(Card.WIDTH - 30, y))).as("row %d", y).isEqualTo(Color.WHITE);
    }
  }

  @Test
  void aSignedConventionAndAClusterHaveTheirs() throws IOException {
    Cluster host = clusters.digitalPlace();
    Cluster partner = clusters.frenchSouthDigital();
    Convention convention =
        conventions.signed(
            host.id(),
            partner.id(),
            Terms.open(Terms.mutual(host.id(), partner.id(), Format.GREAT_EVENT)));
    BufferedImage card = picture("/conventions/" + convention.slug() + "/card.png");
    assertThat(colour(card, 10)).isNotEqualTo(colour(card, Card.WIDTH - 10));
    assertThat(colour(picture("/clusters/" + host.slug() + "/card.png"), 10))
        .isEqualTo(host.accent().hex());
  }

  @Test
  void aDraftHasNone() {
    Event draft = agenda.draft(clusters.digitalPlace().id(), EventPlan.called("Encore secret"));
    assertThat(read("/events/" + draft.slug() + "/card.png")).hasStatus(404);
    assertThat(read("/conventions/no-such/card.png")).hasStatus(404);
    assertThat(read("/clusters/no-such/card.png")).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "", "xx", "%3Cb%3E"})
  void everyOtherPageSharesOneInItsReadersLanguage(String language) throws IOException {
    picture("/card.png?language=" + language);
  }

  @Test
  void whoHasACardIsNotSentItAgain() {
    MvcTestResult first = read("/card.png");
    assertThat(first).hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=3600, public");
    String tag = Objects.requireNonNull(first.getResponse().getHeader(HttpHeaders.ETAG));
    assertThat(pages.get().uri("/card.png").header(HttpHeaders.IF_NONE_MATCH, tag).exchange())
        .hasStatus(304);
  }

  @Test
  void aColourIsNothingElse() {
    assertThatThrownBy(() -> new Card("", "T", "fr", "", List.of("red}body{display:none"), false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private BufferedImage picture(String address) throws IOException {
    MvcTestResult answer = read(address);
    assertThat(answer).hasStatusOk().hasContentType("image/png");
    byte[] bytes = answer.getResponse().getContentAsByteArray();
    Screens.keep(bytes, "card" + address.replaceAll("[^a-z]+", "-"));
    BufferedImage card = ImageIO.read(new ByteArrayInputStream(bytes));
    assertThat(card.getWidth()).isEqualTo(Card.WIDTH);
    assertThat(card.getHeight()).isEqualTo(Card.HEIGHT);
    return card;
  }

  private static String colour(BufferedImage card, int x) {
    return "#%06x".formatted(card.getRGB(x, Card.HEIGHT - 10) & 0xffffff);
  }

  private MvcTestResult read(String address) {
    return pages.get().uri(java.net.URI.create(address)).exchange();
  }
}
