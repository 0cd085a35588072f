package org.entente.clusters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.EntenteTest;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.CompanyId;
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

/// The members as a table: walked through by its links, sorted, searched, and taken along.
@EntenteTest
class MemberTableTest {

  private static final Pattern NAME = Pattern.compile("<th scope=\"row\"><a[^>]*>([^<]+)</a>");
  private static final int MEMBERS = 120;

  private final MockMvcTester pages;
  private final ClustersFixture fixture;
  private final JdbcClient sql;
  private Cluster ours;
  private Cluster theirs;
  private AccountId staff;

  @SuppressWarnings("NullAway.Init")
  MemberTableTest(MockMvcTester pages, JdbcClient sql, Clock clock) {
    this.pages = pages;
    this.sql = sql;
    this.fixture = new ClustersFixture(sql, clock);
  }

  @BeforeEach
  void twoRegisters() {
    ours = fixture.cluster("Digital Place");
    theirs = fixture.cluster("French South Digital");
    staff = fixture.staff(ours, "staff-" + UUID.randomUUID() + "@example.org");
    for (int number = 1; number <= MEMBERS; number++) {
      CompanyId member = fixture.member(ours, "Écluse " + number);
      sql.sql("update company set headcount = :headcount where id = :id")
          .param("headcount", number % 4 == 0 ? null : number % 5)
          .param("id", member.value())
          .update();
      fixture.member(theirs, "Voisine " + number);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "-name", "headcount", "-headcount", "since", "-since"})
  void everyMemberIsOnExactlyOnePageInAnyOrderFromBothEnds(String sort) {
    List<String> forwards = TableWalk.forwards(list() + "?sort=" + sort, this::read, NAME);
    assertThat(forwards).hasSize(MEMBERS).doesNotHaveDuplicates().allMatch(this::isOurs);
    assertThat(TableWalk.backwards(list() + "?page=last&sort=" + sort, this::read, NAME))
        .isEqualTo(forwards);
  }

  @Test
  void namesAndNumbersAreInOrderBothWaysAndTheUnknownComesLast() {
    List<String> up = TableWalk.forwards(list(), this::read, NAME);
    assertThat(up).startsWith("Écluse 1", "Écluse 2", "Écluse 3").endsWith("Écluse 120");
    assertThat(TableWalk.forwards(list() + "?sort=-name", this::read, NAME))
        .isEqualTo(up.reversed());
    for (String sort : List.of("headcount", "-headcount")) {
      List<String> sorted = TableWalk.forwards(list() + "?sort=" + sort, this::read, NAME);
      assertThat(sorted.subList(MEMBERS - MEMBERS / 4, MEMBERS))
          .as(sort)
          .allMatch(name -> Integer.parseInt(name.substring("Écluse ".length())) % 4 == 0);
    }
    assertThat(read(list() + "?sort=-headcount"))
        .contains("aria-sort=\"descending\"><a href=\"" + list() + "?sort=headcount\"");
  }

  @Test
  void membersWhoArriveMeanwhileMoveNoOther() {
    int[] arrived = {0};
    List<String> walked =
        TableWalk.forwards(
            list(),
            address -> {
              String page = read(address);
              fixture.member(ours, "Aval " + arrived[0]++);
              fixture.member(ours, "Zénith " + arrived[0]++);
              return page;
            },
            NAME);
    assertThat(walked).doesNotHaveDuplicates();
    assertThat(walked.stream().filter(this::isOurs)).hasSize(MEMBERS);
  }

  @Test
  void aSearchStaysOnEveryPageAndInEveryOrder() {
    fixture.member(ours, "Ouvrage");
    String first = read(list() + "?q=ecluse&sort=-name");
    assertThat(first).contains("120 adhérents", "value=\"ecluse\"", "q=ecluse&amp;sort=name\"");
    assertThat(TableWalk.forwards(list() + "?q=ecluse&sort=-name", this::read, NAME))
        .hasSize(MEMBERS)
        .doesNotContain("Ouvrage");
  }

  @Test
  void theFileHoldsExactlyWhatTheListFindsInItsOrder() {
    CompanyId member = fixture.member(ours, "=Écluse(1)");
    fixture.person(ours, member, "@Une personne", "une@exemple.example");
    fixture.person(ours, member, "Une autre", "autre@exemple.example");
    fixture.member(ours, "Ouvrage");
    String query = "?q=ÉCLUSE&sort=-name";
    List<String> listed = new ArrayList<>(TableWalk.forwards(list() + query, this::read, NAME));
    String file = read("/desk/" + ours.slug() + "/exports/members.csv" + query);
    List<List<String>> rows =
        file.lines().skip(1).map(line -> List.of(line.split(";", -1))).toList();
    assertThat(rows.stream().map(row -> row.get(1)).distinct().map(name -> name.replace("'=", "=")))
        .isEqualTo(listed);
    assertThat(rows).hasSize(MEMBERS + 2);
    assertThat(file).contains("'=Écluse(1)", "'@Une personne").doesNotContain("Voisine");
    assertThat(read(list() + query))
        .contains("/exports/members.csv?q=%C3%89CLUSE&amp;sort=-name\" download");
  }

  @Test
  void nobodyElseReadsTheListOrItsFile() {
    AccountId neighbour = fixture.staff(theirs, "staff-" + UUID.randomUUID() + "@example.org");
    String file = "/desk/" + ours.slug() + "/exports/members.csv";
    assertThat(get(list(), neighbour)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(get(file, neighbour)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(pages.get().uri(file)).hasStatus(HttpStatus.SEE_OTHER);
  }

  /// A cursor that names a row of another register leads to the start, and says nothing of that
  /// row.
  @Test
  void aRowOfAnotherRegisterIsNoPlaceInThisOne() {
    CompanyId foreign = fixture.member(theirs, "Écluse 60 voisine");
    assertThat(read(list() + "?page=after-" + foreign.value())).contains(">Écluse 1</a>");
    assertThat(read(list() + "?page=before-" + foreign.value())).contains(">Écluse 1</a>");
  }

  private boolean isOurs(String name) {
    return name.startsWith("Écluse");
  }

  private String list() {
    return "/desk/" + ours.slug() + "/members";
  }

  private String read(String address) {
    MvcTestResult answer = get(address, staff);
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }

  private MvcTestResult get(String address, AccountId account) {
    return pages
        .get()
        .uri(java.net.URI.create(address.replace("É", "%C3%89")))
        .header("Accept-Language", "fr")
        .with(signedIn(account))
        .exchange();
  }
}
