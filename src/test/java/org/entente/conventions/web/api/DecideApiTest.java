package org.entente.conventions.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.ApiKeys;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Terms;
import org.entente.platform.France;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EntenteTest
class DecideApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final MockMvcTester pages;
  private final ApiKeys keys;
  private final JdbcClient sql;
  private final TestClock clock;
  private final ConventionsFixture conventions;
  private final Cluster toulouse;
  private final Cluster montpellier;
  private final Cluster marseille;
  private String address = "";

  DecideApiTest(MockMvcTester pages, ApiKeys keys, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.keys = keys;
    this.sql = sql;
    this.clock = clock;
    this.conventions = new ConventionsFixture(sql, clock);
    ClustersFixture clusters = new ClustersFixture(sql, clock);
    this.toulouse = clusters.cluster("Toulouse");
    this.montpellier = clusters.cluster("Montpellier");
    this.marseille = clusters.cluster("Marseille");
  }

  @BeforeEach
  void fromAnAddressOfItsOwn() {
    clock.reset();
    address = "2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + "::1";
  }

  @Test
  void theExampleOfTheDescriptionIsAnsweredWithItsArticles() {
    JsonNode answers = json(ask(example().toString(), "fr")).get("answers");
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).get("outcome").asString()).isEqualTo("GRANTED");
    assertThat(answers.get(0).get("value").get("priceCents").asInt()).isEqualTo(4_500);
    assertThat(answers.get(0).get("articles"))
        .extracting(article -> article.get("article").asInt())
        .containsExactly(1, 2);
    assertThat(answers.get(0).get("explanation").asString()).contains("article 2", "Agir ensemble");
    assertThat(answers.get(1).get("outcome").asString()).isEqualTo("DENIED");
    assertThat(
            json(ask(example().toString(), "en"))
                .get("answers")
                .get(0)
                .get("explanation")
                .asString())
        .contains("Acting together");
  }

  @Test
  void everyAddressOfTheDescriptionIsThere() {
    Convention signed = signed();
    JsonNode description = json(pages.get().uri("/api/v1/openapi.json").exchange());
    List<String> paths = new ArrayList<>(description.get("paths").propertyNames());
    assertThat(paths).hasSize(5);
    paths.stream()
        .filter(path -> !path.endsWith("/decide"))
        .map(path -> path.replace("{convention}", signed.slug().value()))
        .forEach(path -> assertThat(pages.get().uri(path).exchange()).as(path).hasStatusOk());
    assertThat(pages.get().uri("/api/v1/conventions/nowhere").exchange())
        .hasStatus(404)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void nothingIsKeptOfWhatIsAsked() {
    int before = sql.sql("select count(*) from convention").query(Integer.class).single();
    MvcTestResult answer = ask(example().toString(), "fr");
    assertThat(answer).hasStatusOk();
    assertThat(answer.getRequest().getSession(false)).isNull();
    assertThat(answer.getResponse().getCookies()).isEmpty();
    assertThat(sql.sql("select count(*) from convention").query(Integer.class).single())
        .isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"kind\":\"OpenEvents\"', '\"kind\":\"OpenEverything\"', 400, /conventions/0/articles/0/term",
    "'\"sunset\":\"HONOUR_BOOKINGS\"', '\"sunset\":\"FOR_EVER\"', 400, /conventions/0/articles/0/sunset",
    "'\"date\":', '\"day\":', 400, /day",
    "'\"formats\":[\"GREAT_EVENT\"]', '\"formats\":[]', 400, /conventions/0/articles/0/term/scope/coverage",
    "'org.entente.convention/1', 'org.entente.convention/9', 400, /conventions/0",
    "'\"length\":\"PT8H\",', '', 400, /questions/0/request/gathering",
    "'{\"conventions\"', '{{\"conventions\"', 400, ''",
  })
  void whatIsNotKnownIsRefusedWithItsPlace(String known, String unknown, int status, String place) {
    String json = example().toString().replaceFirst(java.util.regex.Pattern.quote(known), unknown);
    MvcTestResult answer = ask(json, "fr");
    assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    JsonNode problem = json(answer);
    assertThat(problem.get("detail").asString()).startsWith("Ce JSON n’est pas celui attendu");
    assertThat(problem.path("pointer").asString("")).startsWith(place == null ? "" : place);
  }

  @Test
  void aConventionWithAStrangerIsNone() {
    String stranger = UUID.randomUUID().toString();
    JsonNode example = example();
    String host = example.get("conventions").get(0).get("frame").get("parties").get(0).asString();
    String json =
        example.toString().replaceFirst("\"hosts\":\\[\"" + host, "\"hosts\":[\"" + stranger);
    assertThat(ask(json, "en"))
        .hasStatus(422)
        .bodyText()
        .contains("Article 1 names a cluster that is no party", "/conventions/0/articles");
    assertThat(ask("{\"conventions\":[],\"questions\":[]}", "fr")).hasStatus(422);
    assertThat(ask("{\"questions\":[" + example.get("questions").get(0) + "]}", "fr"))
        .as("neither conventions nor a key")
        .hasStatus(422);
  }

  @Test
  void whatIsTooMuchOrTooOftenIsRefused() {
    assertThat(ask(" ".repeat(DecideApi.MOST_BYTES + 1), "fr")).hasStatus(413);
    MvcTestResult last = ask("{}", "fr");
    for (int count = 0; count < DecideApi.A_MINUTE; count++) {
      last = ask("{}", "fr");
    }
    assertThat(last).hasStatus(429);
    assertThat(last.getResponse().getHeader(HttpHeaders.RETRY_AFTER)).isNotNull();
  }

  @Test
  void aKeyOpensWhatConcernsItsClusterAndNothingElse() {
    signed();
    String key = key(montpellier);
    String own = attendance(toulouse, montpellier);
    JsonNode answer = json(ask(own, "fr", key)).get("answers").get(0);
    assertThat(answer.get("outcome").asString()).isEqualTo("GRANTED");
    assertThat(ask(attendance(toulouse, marseille), "fr", key)).hasStatus(403);
    assertThat(ask(own, "fr", "entente_wrong")).hasStatus(401);
    assertThat(keys.of(montpellier.id()).getFirst().lastUsedOn()).isNotNull();
    keys.end(montpellier.id(), keys.of(montpellier.id()).getFirst().id());
    assertThat(ask(own, "fr", key)).hasStatus(401);
  }

  @Test
  void aKeyDoesNotAskForSomebodyWhoBelongsToAnotherClusterToo() {
    signed();
    String both = attendance(marseille, toulouse, montpellier);
    assertThat(ask(both, "fr", key(toulouse))).hasStatus(403);
    assertThat(ask(both, "fr", key(marseille))).as("the host itself").hasStatusOk();
  }

  @Test
  void inventedKeysCountForTheAddressTheyComeFrom() {
    for (int count = 0; count < DecideApi.A_MINUTE; count++) {
      assertThat(ask("{}", "fr", "entente_" + count)).hasStatus(401);
    }
    assertThat(ask("{}", "fr", "entente_another")).hasStatus(429);
    assertThat(ask(attendance(toulouse, montpellier), "fr", key(montpellier)))
        .as("a program with a key, from the same address")
        .hasStatusOk();
  }

  @Test
  void aConventionOfTheRegisterCanBeHandedInAgain() {
    Convention signed = signed();
    String text =
        text(pages.get().uri("/api/v1/conventions/" + signed.slug() + "/case").exchange());
    String question = json(attendance(toulouse, montpellier)).get("questions").toString();
    String handedIn = "{\"conventions\":[" + text + "],\"questions\":" + question + "}";
    assertThat(json(ask(handedIn, "fr")).get("answers").get(0).get("articles").get(0).get("hash"))
        .isEqualTo(
            json(ask(attendance(toulouse, montpellier), "fr", key(toulouse)))
                .get("answers")
                .get(0)
                .get("articles")
                .get(0)
                .get("hash"));
  }

  private Convention signed() {
    return conventions.signed(
        toulouse.id(),
        montpellier.id(),
        Terms.open(Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT)));
  }

  private String key(Cluster cluster) {
    return ((ApiKeys.Outcome.Made)
            keys.make(cluster.id(), "Notre site", France.day(clock.instant()).plusMonths(6)))
        .secret();
  }

  private static String attendance(Cluster host, Cluster... guests) {
    return JSON.writeValueAsString(
        Map.of(
            "questions",
            List.of(
                Map.of(
                    "kind",
                    "Attendance",
                    "request",
                    Map.of(
                        "gathering",
                        Map.of(
                            "host",
                            host.id().value().toString(),
                            "format",
                            "GREAT_EVENT",
                            "day",
                            "2026-09-01",
                            "length",
                            "PT8H",
                            "open",
                            false,
                            "publicPrice",
                            Map.of("cents", 9000),
                            "memberPrice",
                            Map.of("cents", 4500)),
                        "memberOf",
                        Stream.of(guests).map(one -> one.id().value().toString()).toList())))));
  }

  private JsonNode example() {
    return json(pages.get().uri("/api/v1/openapi.json").exchange())
        .at("/paths/~1api~1v1~1decide/post/requestBody/content/application~1json/example");
  }

  private MvcTestResult ask(String json, String language) {
    return ask(json, language, null);
  }

  private MvcTestResult ask(
      String json, String language, @org.jspecify.annotations.Nullable String key) {
    var request =
        pages
            .post()
            .uri("/api/v1/decide")
            .header(HttpHeaders.ACCEPT_LANGUAGE, language)
            .contentType(MediaType.APPLICATION_JSON)
            .content(json)
            .with(
                asked -> {
                  asked.setRemoteAddr(address);
                  return asked;
                });
    return (key == null ? request : request.header("Authorization", "Bearer " + key)).exchange();
  }

  private static JsonNode json(MvcTestResult answer) {
    return json(text(answer));
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  private static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
