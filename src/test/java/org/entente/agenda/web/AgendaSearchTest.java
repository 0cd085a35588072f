package org.entente.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.AgendaFixture;
import org.entente.agenda.EventPlan;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the agenda finds for people who type in a hurry.
@EntenteTest
class AgendaSearchTest {

  private static final String CYBER = "Cybersécurité des PME";
  private static final String MARKETS = "Répondre aux marchés publics";

  private final MockMvcTester pages;
  private final JdbcClient sql;
  private final AgendaFixture agenda;
  private final ClustersFixture clusters;

  AgendaSearchTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.sql = sql;
    this.agenda = new AgendaFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
  }

  @BeforeEach
  void twoEventsAndADraft() {
    sql.sql("delete from event").update();
    Cluster host = clusters.digitalPlace();
    agenda.published(host.id(), EventPlan.called(CYBER));
    agenda.published(host.id(), EventPlan.called(MARKETS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cybersecurite", "CYBERSÉCURITÉ", "la cybersécurité", "cyber", "d’cyber"})
  void accentsCaseAndElisionsDoNotMatter(String typed) {
    assertThat(search(typed, "fr")).contains(CYBER).doesNotContain(MARKETS, "Rien ne contient");
  }

  @ParameterizedTest
  @ValueSource(strings = {"marché public", "marchés publics", "MARCHES", "l’marché"})
  void pluralsDoNotMatter(String typed) {
    assertThat(search(typed, "fr")).contains(MARKETS).doesNotContain(CYBER, "Rien ne contient");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Rien ne contient « cyberseurite ». Voici ce qui y ressemble : cybersécurité.",
    "en, Nothing contains “cyberseurite”. Here is what looks like it: cybersécurité."
  })
  void whatOnlyLooksAlikeIsSaidToDoSo(String language, String honest) {
    assertThat(search("cyberseurite", language)).contains(CYBER, honest).doesNotContain(MARKETS);
  }

  @Test
  void oneWordRightAndOneWrongFindTheEventThatHasBoth() {
    assertThat(search("marchés publcs", "fr")).contains(MARKETS).doesNotContain(CYBER);
    assertThat(search("cybersécurité publcs", "fr")).doesNotContain(CYBER, MARKETS);
  }

  @Test
  void whatLooksLikeNothingFindsNothing() {
    assertThat(search("hydroponie", "fr"))
        .doesNotContain(CYBER, MARKETS, "Rien ne contient")
        .contains("Aucun événement ne correspond");
    assertThat(search("%", "fr")).doesNotContain(CYBER);
  }

  private String search(String text, String language) {
    String page =
        AgendaPagesTest.text(
            pages
                .get()
                .uri("/agenda?q={text}", text)
                .header("Accept-Language", language)
                .exchange());
    return page.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
