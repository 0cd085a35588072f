package org.entente.conventions.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionJson;
import org.entente.conventions.Conventions;
import org.entente.conventions.Declaration;
import org.entente.conventions.Signature;
import org.entente.conventions.Stage;
import org.entente.conventions.TermPhrases;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.page.Origin;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The register of conventions as data: what its pages show, and nothing more.
@RestController
@RequestMapping("/api/v1/conventions")
class RegisterApi {

  private final Conventions conventions;
  private final Clusters clusters;
  private final Origin origin;
  private final Clock clock;

  RegisterApi(Conventions conventions, Clusters clusters, Origin origin, Clock clock) {
    this.conventions = conventions;
    this.clusters = clusters;
    this.origin = origin;
    this.clock = clock;
  }

  /// @param address of its page
  /// @param data of its data
  /// @param inForce the days on which it acts, or null as long as that is not known
  record Entry(
      String slug,
      LocalizedText title,
      Stage stage,
      List<Party> parties,
      @Nullable DatePeriod inForce,
      String address,
      String data) {}

  record Party(ClusterId id, String name, String slug) {}

  record Register(List<Entry> conventions) {}

  /// One convention.
  ///
  /// @param text what was signed, in the form in which the judge takes it
  /// @param opens what each article that acts makes true, in the reader's language
  record Whole(
      Entry convention,
      ConventionJson.Submitted text,
      List<Effect> opens,
      List<SignatureData> signatures,
      List<Declaration> declarations) {}

  record Effect(int article, String sentence) {}

  record SignatureData(
      ClusterId party,
      String signatory,
      String mandate,
      String place,
      LocalDate signedOn,
      List<String> witnesses) {}

  @GetMapping
  ResponseEntity<String> all(HttpServletRequest request) {
    String site = origin.of(request);
    return ApiAnswers.json(
        ConventionJson.write(
            new Register(conventions.register().stream().map(one -> entry(one, site)).toList())));
  }

  @GetMapping("/{convention}")
  ResponseEntity<String> one(
      @PathVariable String convention, HttpServletRequest request, Translator say) {
    return conventions
        .published(convention)
        .map(found -> ApiAnswers.json(whole(found, origin.of(request), say)))
        .orElseGet(() -> missing(convention, say));
  }

  /// As the judge takes it.
  @GetMapping("/{convention}/case")
  ResponseEntity<String> asCase(@PathVariable String convention, Translator say) {
    return conventions
        .published(convention)
        .map(found -> ApiAnswers.json(ConventionJson.write(found)))
        .orElseGet(() -> missing(convention, say));
  }

  /// In the words of ODRL 2.2.
  @GetMapping("/{convention}/odrl")
  ResponseEntity<String> odrl(
      @PathVariable String convention, HttpServletRequest request, Translator say) {
    return conventions
        .published(convention)
        .map(found -> linkedData(found, origin.of(request)))
        .orElseGet(() -> missing(convention, say));
  }

  private static ResponseEntity<String> linkedData(Convention convention, String site) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/ld+json")
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .body(OdrlAgreement.of(convention, site));
  }

  private static ResponseEntity<String> missing(String slug, Translator say) {
    return ApiAnswers.problem(HttpStatus.NOT_FOUND, say.say("conventions.api.missing", slug), "");
  }

  private String whole(Convention convention, String site, Translator say) {
    Map<ClusterId, String> names =
        clusters.all().stream().collect(Collectors.toMap(Cluster::id, Cluster::name));
    TermPhrases phrases = new TermPhrases(names, say);
    return ConventionJson.write(
        new Whole(
            entry(convention, site),
            ConventionJson.of(convention),
            convention.articles().stream()
                .filter(article -> article.term() != null)
                .map(
                    article ->
                        new Effect(
                            article.number(),
                            phrases.sentence(java.util.Objects.requireNonNull(article.term()))))
                .toList(),
            convention.signatures().stream().map(RegisterApi::signature).toList(),
            convention.declarations().all()));
  }

  private static SignatureData signature(Signature signature) {
    return new SignatureData(
        signature.party(),
        signature.signatory(),
        signature.mandate(),
        signature.place(),
        signature.signedOn(),
        signature.witnesses());
  }

  private Entry entry(Convention convention, String site) {
    LocalDate today = France.day(clock.instant());
    return new Entry(
        convention.slug().value(),
        convention.title(),
        convention.stageOn(today),
        convention.parties().stream()
            .flatMap(id -> clusters.find(id).stream())
            .map(one -> new Party(one.id(), one.name(), one.slug().value()))
            .toList(),
        convention.inForce().orElse(null),
        "%s/conventions/%s".formatted(site, convention.slug()),
        "%s/api/v1/conventions/%s".formatted(site, convention.slug()));
  }
}
