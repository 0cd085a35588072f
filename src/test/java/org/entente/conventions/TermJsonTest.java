package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TermJsonTest {

  private static final ClusterId TOULOUSE =
      new ClusterId(UUID.fromString("01987a00-0000-7000-8000-000000000001"));
  private static final ClusterId MONTPELLIER =
      new ClusterId(UUID.fromString("01987a00-0000-7000-8000-000000000002"));
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<Term> terms() {
    Term.Scope great = Terms.formats(TOULOUSE, MONTPELLIER, Format.GREAT_EVENT);
    return Stream.concat(
        Terms.oneOfEach(TOULOUSE, MONTPELLIER).stream(),
        Stream.of(
            Terms.discount(great, 20),
            Terms.fixedPrice(great, 25),
            Terms.seats(Terms.series(TOULOUSE, MONTPELLIER, "forum"), 12, 0),
            Terms.local(Terms.during(great, "2026-01-01", "2027-01-01")),
            Terms.costsEqually(great),
            Terms.costsFixed(great, Map.of(TOULOUSE, 60, MONTPELLIER, 40))));
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyKindIsReadAsItWasWritten(Term term) {
    assertThat(TermJson.read(TermJson.write(term))).isEqualTo(term);
  }

  @ParameterizedTest
  @MethodSource("terms")
  void aFieldThatIsMissingOrUnknownIsRefused(Term term) {
    ObjectNode json = (ObjectNode) JSON.readTree(TermJson.write(term));
    for (String path : requiredFields(json, "")) {
      ObjectNode without = json.deepCopy();
      ((ObjectNode) parent(without, path)).remove(path.substring(path.lastIndexOf('/') + 1));
      assertThatThrownBy(() -> TermJson.read(without.toString()), "without %s", path)
          .isInstanceOf(IllegalArgumentException.class);
    }
    ObjectNode more = json.deepCopy();
    more.put("unheardOf", true);
    assertThatThrownBy(() -> TermJson.read(more.toString()))
        .isInstanceOf(IllegalArgumentException.class);
    ObjectNode deeper = json.deepCopy();
    ((ObjectNode) deeper.get("scope")).put("unheardOf", true);
    assertThatThrownBy(() -> TermJson.read(deeper.toString()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoTermWeKnowIsRefused() {
    String rate =
        TermJson.write(
            Terms.discount(Terms.formats(TOULOUSE, MONTPELLIER, Format.GREAT_EVENT), 20));
    assertThat(TermJson.read(rate)).isInstanceOf(Term.PartnerRate.class);
    for (String wrong :
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "{\"kind\":\"Teleport\"}",
            rate.replace("PartnerRate", "Teleport"),
            rate.replace("PartnerRate", "java.lang.Object"),
            rate.replace("\"Discount\"", "\"Gift\""),
            rate.replace("20", "0"),
            rate.replace("20", "101"),
            rate.replace("20", "20.9"),
            rate.replace("20", "\"20\""),
            rate.replace("20", "null"),
            rate.replace("GREAT_EVENT", "PARTY"),
            rate.replace("\"GREAT_EVENT\"", "0"),
            rate.replace("\"GREAT_EVENT\"", ""),
            rate + "{}")) {
      assertThatThrownBy(() -> TermJson.read(wrong), wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theHashChangesWithAComma() {
    Article article = article("Les adhérents accèdent aux grands événements.", 20);
    assertThat(CanonicalForm.hash(article))
        .hasSize(64)
        .isNotEqualTo(
            CanonicalForm.hash(article("Les adhérents, accèdent aux grands événements.", 20)))
        .isNotEqualTo(
            CanonicalForm.hash(article("Les adhérents accèdent aux grands événements.", 21)));
  }

  /// The value was written down once: whoever changes how articles are written breaks all
  /// signatures.
  @Test
  void theHashIsTheSameInEveryRun() {
    assertThat(CanonicalForm.text(article("Un texte.", 20)))
        .isEqualTo(
            """
            {"heading":{"french":"Places"},"number":3,"sunset":"CUT","term":{"kind":"SeatGuarantee",\
            "releaseDays":21,"scope":{"coverage":{"formats":["GREAT_EVENT","CONFERENCE"],\
            "kind":"Formats"},"sides":{"beneficiaries":["01987a00-0000-7000-8000-000000000001",\
            "01987a00-0000-7000-8000-000000000002"],"hosts":["01987a00-0000-7000-8000-000000000001",\
            "01987a00-0000-7000-8000-000000000002"]}},"share":{"kind":"Percent","percent":20}},\
            "text":{"french":"Un texte."}}""");
    assertThat(CanonicalForm.hash(article("Un texte.", 20))).startsWith("37c6859ca1098fdb");
  }

  @Test
  void theHashDoesNotDependOnTheOrderInWhichSetsWereFilled() {
    List<Format> formats = new ArrayList<>(Arrays.asList(Format.values()));
    Article straight = article(new Coverage.Formats(new LinkedHashSet<>(formats)));
    Collections.reverse(formats);
    Article reversed = article(new Coverage.Formats(new LinkedHashSet<>(formats)));
    assertThat(CanonicalForm.hash(reversed)).isEqualTo(CanonicalForm.hash(straight));
  }

  private static Article article(Coverage coverage) {
    Term.Scope scope = new Term.Scope(Sides.mutual(Set.of(MONTPELLIER, TOULOUSE)), coverage, null);
    return article("Un texte.", Terms.percentOfSeats(scope, 20, 21));
  }

  private static Article article(String text, int percent) {
    Term.Scope scope = Terms.mutual(MONTPELLIER, TOULOUSE, Format.CONFERENCE, Format.GREAT_EVENT);
    return article(text, Terms.percentOfSeats(scope, percent, 21));
  }

  private static Article article(String text, Term term) {
    return new Article(
        3, LocalizedText.french("Places"), LocalizedText.french(text), term, Sunset.CUT);
  }

  /// The paths of all fields but those that may be left out.
  private static List<String> requiredFields(JsonNode node, String path) {
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey();
      boolean mayBeMissing = Set.of("period", "english", "until").contains(name);
      boolean isKey = path.endsWith("/percent");
      if (!isKey && (!mayBeMissing || path.isEmpty())) {
        paths.add(path + "/" + name);
      }
      if (field.getValue().isObject()) {
        paths.addAll(requiredFields(field.getValue(), path + "/" + name));
      }
    }
    return paths;
  }

  private static JsonNode parent(JsonNode root, String path) {
    return root.at(path.substring(0, path.lastIndexOf('/')));
  }
}
