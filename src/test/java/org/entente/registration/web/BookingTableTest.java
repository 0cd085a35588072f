package org.entente.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.EntenteTest;
import org.entente.agenda.Event;
import org.entente.agenda.SeatCount;
import org.entente.agenda.SeatLedger;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.platform.table.TableWalk;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The list of an event as a table, and several people taken off it at once.
@EntenteTest
class BookingTableTest {

  private static final Pattern NAME = Pattern.compile("<th scope=\"row\">([^<]+)");
  private static final Pattern SEAT = Pattern.compile("name=\"seat\" value=\"([0-9a-f-]{36})\"");
  private static final int PEOPLE = 110;

  private final RegistrationFixture registration;
  private final MockMvcTester pages;
  private final SeatLedger ledger;
  private Event event;
  private AccountId staff;
  private String list;

  @SuppressWarnings("NullAway.Init")
  BookingTableTest(ApplicationContext beans, MockMvcTester pages, SeatLedger ledger) {
    this.registration = new RegistrationFixture(beans);
    this.pages = pages;
    this.ledger = ledger;
  }

  @BeforeEach
  void anEventWithManyPeople() {
    Cluster toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    staff = registration.clusters().staff(toulouse, "staff-" + UUID.randomUUID() + "@example.org");
    event = registration.event(toulouse, 200);
    list = "/desk/%s/events/%s/bookings".formatted(toulouse.slug(), event.slug());
    for (int number = 1; number <= PEOPLE; number++) {
      add("Élu " + (PEOPLE + 1 - number));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"made", "-made", "name", "-name", "company", "-company"})
  void everybodyIsOnExactlyOnePageInAnyOrderFromBothEnds(String sort) {
    List<String> forwards = TableWalk.forwards(list + "?sort=" + sort, this::read, NAME);
    assertThat(forwards).hasSize(PEOPLE).doesNotHaveDuplicates();
    assertThat(TableWalk.backwards(list + "?page=last&sort=" + sort, this::read, NAME))
        .isEqualTo(forwards);
    if (sort.endsWith("name")) {
      assertThat(sort.startsWith("-") ? forwards.reversed() : forwards)
          .startsWith("Élu 1", "Élu 2", "Élu 3")
          .endsWith("Élu 110");
    }
  }

  @Test
  void whoBooksOrLeavesMeanwhileMovesNobodyElse() {
    int[] arrived = {0};
    List<String> walked =
        TableWalk.forwards(
            list + "?sort=name",
            address -> {
              String page = read(address);
              add("Avant " + arrived[0]++);
              List<String> seats = seats(page);
              remove("Doublon", seats.getLast());
              return page;
            },
            NAME);
    assertThat(walked).doesNotHaveDuplicates();
    assertThat(walked.stream().filter(name -> name.startsWith("Élu"))).hasSize(PEOPLE);
  }

  @Test
  void theFileHoldsExactlyWhatTheListFindsInItsOrder() {
    add("Quelqu’un d’autre");
    String query = "?q=elu&sort=-name";
    List<String> listed = new ArrayList<>(TableWalk.forwards(list + query, this::read, NAME));
    assertThat(read(list + query)).contains("/export?q=elu&amp;sort=-name\" download");
    assertThat(read(list + "/export" + query).lines().skip(1).map(line -> line.split(";")[0]))
        .isEqualTo(listed)
        .hasSize(PEOPLE);
  }

  @ParameterizedTest
  @CsvSource({"fr, Retirer 3 personnes de la liste", "en, Remove 3 people from the list"})
  void severalAreTakenOffOnceTheirNumberAndTheReasonWereConfirmed(String language, String title) {
    List<String> three = seats(read(list)).subList(0, 3);
    MvcTestResult asked = remove(language, "", three);
    assertThat(asked).hasStatusOk();
    assertThat(text(asked)).contains(title, "Élu 110", "Élu 108", "name=\"confirmed\"");
    assertThat(sold()).isEqualTo(PEOPLE);
    MvcTestResult refused = remove(language, " ", three);
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused)).contains("href=\"#reason\"");
    assertThat(sold()).isEqualTo(PEOPLE);
    assertThat(remove(language, "La salle est plus petite.", three))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", list + "?sort=-made");
    assertThat(sold()).isEqualTo(PEOPLE - 3);
    assertThat(remove(language, "Encore.", three)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(sold()).isEqualTo(PEOPLE - 3);
  }

  @Test
  void aSeatOfAnotherEventIsNotAmongThem() {
    Event other = registration.event(registration.clusters().cluster("Albi " + event.slug()), 3);
    String foreign =
        registration.book(other, registration.anybody()).seats().getFirst().id().value().toString();
    assertThat(remove("fr", "Non", List.of(foreign))).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(ledger.counts(List.of(other.id())).get(other.id()).sold()).isEqualTo(1);
  }

  private void add(String name) {
    assertThat(
            post(
                list + "/add",
                "fr",
                List.of(
                    "name",
                    name,
                    "email",
                    "",
                    "reason",
                    "Par téléphone",
                    "request",
                    UUID.randomUUID().toString())))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  private void remove(String reason, String seat) {
    assertThat(post(list + "/" + seat + "/remove", "fr", List.of("reason", reason)))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  /// @param reason the one that was typed, or empty where the page is only asked for
  private MvcTestResult remove(String language, String reason, List<String> seats) {
    List<String> form = new ArrayList<>(List.of("sort", "-made"));
    if (!reason.isEmpty()) {
      form.addAll(List.of("confirmed", "yes", "reason", reason));
    }
    seats.forEach(seat -> form.addAll(List.of("seat", seat)));
    return post(list + "/remove", language, form);
  }

  private int sold() {
    return ledger.counts(List.of(event.id())).getOrDefault(event.id(), SeatCount.NONE).sold();
  }

  private static List<String> seats(String page) {
    return SEAT.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private String read(String address) {
    MvcTestResult answer =
        pages.get().uri(address).header("Accept-Language", "fr").with(signedIn(staff)).exchange();
    assertThat(answer).hasStatusOk();
    return text(answer);
  }

  private MvcTestResult post(String address, String language, List<String> form) {
    MockMvcRequestBuilder request =
        pages
            .post()
            .uri(address)
            .header("Accept-Language", language)
            .with(csrf())
            .with(signedIn(staff));
    for (int field = 0; field < form.size(); field += 2) {
      request.param(form.get(field), form.get(field + 1));
    }
    return request.exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
