package org.entente.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agenda.web.AgendaPagesTest.text;
import static org.entente.identity.IdentityFixture.signedIn;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.AgendaFixture;
import org.entente.agenda.EventPlan;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.AccountId;
import org.entente.platform.table.TableWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A cluster's own events as a table: walked through by its links, sorted, searched, taken along.
@EntenteTest
class DeskEventTableTest {

  private static final Pattern TITLE = Pattern.compile("<tr><th scope=\"row\"><a[^>]*>([^<]+)</a>");
  private static final int EVENTS = 60;

  private final MockMvcTester pages;
  private final AgendaFixture agenda;
  private final ClustersFixture clusters;
  private Cluster ours;
  private AccountId staff;
  private String list;

  @SuppressWarnings("NullAway.Init")
  DeskEventTableTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.agenda = new AgendaFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
  }

  @BeforeEach
  void twoHosts() {
    ours = clusters.cluster("Toulouse " + UUID.randomUUID());
    Cluster theirs = clusters.cluster("Montpellier " + UUID.randomUUID());
    staff = clusters.staff(ours, "staff-" + UUID.randomUUID() + "@example.org");
    list = "/desk/" + ours.slug() + "/events";
    for (int number = 1; number <= EVENTS; number++) {
      // Several begin at the same moment, and several have the same name.
      String day = "2026-07-%02dT10:00".formatted(1 + number % 7);
      agenda.draft(ours.id(), EventPlan.called("Étape " + number % 50).on(day));
      agenda.draft(theirs.id(), EventPlan.called("Chez eux " + number).on(day));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "-start", "title", "-title"})
  void everyEventIsOnExactlyOnePageInAnyOrderFromBothEnds(String sort) {
    List<String> forwards = TableWalk.forwards(list + "?sort=" + sort, this::read, TITLE);
    assertThat(forwards).hasSize(EVENTS).allMatch(title -> title.startsWith("Étape"));
    assertThat(forwards.stream().distinct()).hasSize(50);
    assertThat(TableWalk.backwards(list + "?page=last&sort=" + sort, this::read, TITLE))
        .isEqualTo(forwards);
    assertThat(
            TableWalk.forwards(
                list + "?sort=" + (sort.startsWith("-") ? sort.substring(1) : "-" + sort),
                this::read,
                TITLE))
        .isEqualTo(forwards.reversed());
  }

  @Test
  void eventsThatAreEnteredMeanwhileMoveNoOther() {
    int[] entered = {0};
    List<String> walked =
        TableWalk.forwards(
            list + "?sort=title",
            address -> {
              String page = read(address);
              agenda.draft(ours.id(), EventPlan.called("Aval " + entered[0]));
              agenda.draft(ours.id(), EventPlan.called("Zénith " + entered[0]++));
              return page;
            },
            TITLE);
    assertThat(walked.stream().filter(title -> title.startsWith("Étape"))).hasSize(EVENTS);
  }

  @Test
  void theFileHoldsExactlyWhatTheListFindsInItsOrder() {
    agenda.published(ours.id(), EventPlan.called("Étape publiée").on("2026-07-03T10:00"));
    agenda.draft(ours.id(), EventPlan.called("Autre chose").on("2026-07-03T10:00"));
    String query = "?q=etape&sort=-title&state=draft";
    List<String> listed = TableWalk.forwards(list + query, this::read, TITLE);
    assertThat(listed).hasSize(EVENTS);
    assertThat(read(list + query))
        .contains("/exports/events.csv?q=etape&amp;state=draft&amp;sort=-title\" download");
    assertThat(
            read("/desk/" + ours.slug() + "/exports/events.csv" + query)
                .lines()
                .skip(1)
                .filter(line -> line.contains("Étape"))
                .map(line -> line.split(";")[1]))
        .isEqualTo(listed);
  }

  @Test
  void anotherClustersStaffReadsNeitherTheListNorItsFile() {
    Cluster theirs = clusters.cluster("Albi " + UUID.randomUUID());
    AccountId neighbour = clusters.staff(theirs, "staff-" + UUID.randomUUID() + "@example.org");
    for (String address : List.of(list, "/desk/" + ours.slug() + "/exports/events.csv")) {
      assertThat(pages.get().uri(address).with(signedIn(neighbour)))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
  }

  private String read(String address) {
    MvcTestResult answer =
        pages.get().uri(address).header("Accept-Language", "fr").with(signedIn(staff)).exchange();
    assertThat(answer).hasStatusOk();
    return text(answer);
  }
}
