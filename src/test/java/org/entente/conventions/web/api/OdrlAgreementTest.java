package org.entente.conventions.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Term;
import org.entente.conventions.Terms;
import org.entente.platform.DatePeriod;
import org.junit.jupiter.api.Test;

class OdrlAgreementTest {

  private static final String SITE = "https://entente.example";

  private final ClusterId toulouse = ClusterId.next();
  private final ClusterId montpellier = ClusterId.next();
  private final Convention convention =
      ConventionsFixture.inForce(
          List.of(toulouse, montpellier),
          new DatePeriod(ConventionsFixture.BEGINNING, ConventionsFixture.BEGINNING.plusYears(3)),
          null,
          Terms.oneOfEach(toulouse, montpellier));

  @Test
  void aProcessorReadsItWithoutTheNetworkAsAnAgreementOfOdrl() throws JsonLdError {
    JsonObject agreement = expanded();
    assertThat(agreement.getString("@id")).isEqualTo(SITE + "/conventions/" + convention.slug());
    assertThat(strings(agreement.getJsonArray("@type")))
        .containsExactly(OdrlAgreement.ODRL + "Agreement");
    assertThat(rules(agreement, "permission")).hasSize(4);
    assertThat(rules(agreement, "prohibition")).hasSize(1);
    assertThat(rules(agreement, "obligation")).hasSize(4);
  }

  @Test
  void everyArticleWithATermIsARuleWithItsSidesAndItsAddress() throws JsonLdError {
    JsonObject agreement = expanded();
    Set<String> addresses = new TreeSet<>();
    for (String kind : List.of("permission", "prohibition", "obligation")) {
      for (JsonValue value : rules(agreement, kind)) {
        JsonObject rule = value.asJsonObject();
        addresses.add(rule.getString("@id"));
        assertThat(id(rule, "assigner")).isEqualTo("urn:uuid:" + toulouse.value());
        assertThat(id(rule, "assignee")).isEqualTo("urn:uuid:" + montpellier.value());
        assertThat(id(rule, "action"))
            .matches("(urn:entente:vocabulary:|" + OdrlAgreement.ODRL + ").+");
        for (JsonValue constraint : rule.getJsonArray(OdrlAgreement.ODRL + "constraint")) {
          assertThat(constraint.asJsonObject().keySet())
              .contains(
                  OdrlAgreement.ODRL + "leftOperand",
                  OdrlAgreement.ODRL + "operator",
                  OdrlAgreement.ODRL + "rightOperand");
        }
      }
    }
    assertThat(addresses)
        .hasSize(convention.articles().size())
        .allMatch(
            address ->
                address.startsWith(SITE + "/conventions/" + convention.slug() + "#article-"));
  }

  @Test
  void whoGiveToEachOtherHaveARuleEachAndNobodyGivesToItself() throws JsonLdError {
    Convention mutual =
        ConventionsFixture.inForce(
            toulouse,
            montpellier,
            Terms.open(Terms.mutual(toulouse, montpellier, Format.GREAT_EVENT)));
    JsonObject agreement =
        JsonLd.expand(JsonDocument.of(new StringReader(OdrlAgreement.of(mutual, SITE))))
            .get()
            .getJsonObject(0);
    assertThat(rules(agreement, "permission")).hasSize(2);
    for (JsonValue rule : rules(agreement, "permission")) {
      assertThat(id(rule.asJsonObject(), "assigner"))
          .isNotEqualTo(id(rule.asJsonObject(), "assignee"));
    }
  }

  @Test
  void theValuesOfATermAreItsConstraints() throws JsonLdError {
    String text = expanded().toString();
    assertThat(text)
        .contains("urn:entente:vocabulary:percentOfSeats", "\"@value\":20")
        .contains("urn:entente:vocabulary:daysBeforeEvent", "\"@value\":21")
        .contains("urn:entente:vocabulary:daysPerQuarter", "\"@value\":6");
    Term.SeatGuarantee changed =
        new Term.SeatGuarantee(
            Terms.formats(toulouse, montpellier, Format.GREAT_EVENT),
            new Term.SeatGuarantee.Share.Seats(7),
            3);
    assertThat(OdrlConstraints.of(changed, convention.period()).toString())
        .contains("entente:seats", "odrl:rightOperand=7", "odrl:rightOperand=3");
  }

  private JsonObject expanded() throws JsonLdError {
    JsonArray expanded =
        JsonLd.expand(JsonDocument.of(new StringReader(OdrlAgreement.of(convention, SITE)))).get();
    assertThat(expanded).hasSize(1);
    return expanded.getJsonObject(0);
  }

  private static JsonArray rules(JsonObject agreement, String kind) {
    return agreement.getJsonArray(OdrlAgreement.ODRL + kind);
  }

  private static String id(JsonObject rule, String name) {
    return rule.getJsonArray(OdrlAgreement.ODRL + name).getJsonObject(0).getString("@id");
  }

  private static List<String> strings(JsonArray values) {
    return values.getValuesAs(jakarta.json.JsonString.class).stream()
        .map(jakarta.json.JsonString::getString)
        .toList();
  }
}
