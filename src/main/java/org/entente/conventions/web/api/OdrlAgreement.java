package org.entente.conventions.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.conventions.Coverage;
import org.entente.conventions.Term;
import org.entente.platform.DatePeriod;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A convention as an Agreement of the W3C's ODRL Information Model 2.2, in JSON-LD. What ODRL has
/// no
/// word for (seats, releases, proximity) is in a vocabulary of ours, so its profile is ours too. It
/// is for reading: decisions follow the terms, whose precedence ODRL cannot say.
final class OdrlAgreement {

  static final String ODRL = "http://www.w3.org/ns/odrl/2/";
  static final String OURS = "urn:entente:vocabulary:";
  static final String PROFILE = "urn:entente:odrl-profile:1";

  /// Whole, so that nobody needs the network to read it.
  private static final Map<String, String> CONTEXT =
      Map.of(
          "odrl",
          ODRL,
          "entente",
          OURS,
          "dct",
          "http://purl.org/dc/terms/",
          "xsd",
          "http://www.w3.org/2001/XMLSchema#");

  private static final JsonMapper JSON = new JsonMapper();

  private final Convention convention;
  private final String home;
  private final String site;

  private OdrlAgreement(Convention convention, String site) {
    this.convention = convention;
    this.site = site;
    this.home = "%s/conventions/%s".formatted(site, convention.slug());
  }

  /// @param site scheme, host and port of this installation, before which addresses stand
  static String of(Convention convention, String site) {
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(new OdrlAgreement(convention, site).agreement());
  }

  private Map<String, Object> agreement() {
    Map<String, Object> agreement = new LinkedHashMap<>();
    agreement.put("@context", CONTEXT);
    agreement.put("@id", home);
    agreement.put("@type", "odrl:Agreement");
    agreement.put("odrl:profile", Map.of("@id", PROFILE));
    agreement.put("dct:title", texts(convention.title().french(), convention.title().english()));
    agreement.put("odrl:conflict", Map.of("@id", "odrl:invalid"));
    List<Object> permissions = new ArrayList<>();
    List<Object> prohibitions = new ArrayList<>();
    List<Object> obligations = new ArrayList<>();
    for (Article article : convention.articles()) {
      Term term = article.term();
      if (term != null) {
        List<Object> rules =
            switch (term) {
              case Term.OpenEvents _,
                  Term.PartnerRate _,
                  Term.SharedDirectory _,
                  Term.OpenReflection _ ->
                  permissions;
              case Term.StayLocal _ -> prohibitions;
              case Term.SeatGuarantee _,
                  Term.LendTrainers _,
                  Term.ShareCosts _,
                  Term.DiscloseFunding _ ->
                  obligations;
            };
        for (ClusterId host : term.scope().sides().hosts()) {
          rules.add(rule(article, term, host));
        }
      }
    }
    put(agreement, "odrl:permission", permissions);
    put(agreement, "odrl:prohibition", prohibitions);
    put(agreement, "odrl:obligation", obligations);
    return agreement;
  }

  private static void put(Map<String, Object> agreement, String name, List<Object> rules) {
    if (!rules.isEmpty()) {
      agreement.put(name, rules);
    }
  }

  /// What one cluster gives to others: who gives to each other has a rule each.
  private Map<String, Object> rule(Article article, Term term, ClusterId host) {
    String address = "%s#article-%d".formatted(home, article.number());
    boolean alone = term.scope().sides().hosts().size() == 1;
    Set<ClusterId> others = new TreeSet<>(term.scope().sides().beneficiaries());
    others.remove(host);
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("@id", alone ? address : address + "-" + host.value());
    rule.put("dct:source", Map.of("@id", address));
    rule.put("dct:title", texts(article.heading().french(), article.heading().english()));
    rule.put("odrl:assigner", parties(Set.of(host)));
    rule.put("odrl:assignee", parties(others));
    rule.put("odrl:target", target(term.scope().coverage()));
    rule.put("odrl:action", Map.of("@id", action(term)));
    rule.put("odrl:constraint", OdrlConstraints.of(term, days(term)));
    return rule;
  }

  /// The convention's days, narrowed to the term's own.
  private DatePeriod days(Term term) {
    DatePeriod whole = convention.inForce().orElse(convention.period());
    DatePeriod own = term.scope().period();
    if (own == null || !own.overlaps(whole)) {
      return whole;
    }
    LocalDate from = own.from().isAfter(whole.from()) ? own.from() : whole.from();
    LocalDate until = own.until();
    boolean later = until == null || (whole.until() != null && whole.until().isBefore(until));
    return new DatePeriod(from, later ? whole.until() : until);
  }

  private static String action(Term term) {
    return switch (term) {
      case Term.OpenEvents _ -> "entente:attend";
      case Term.PartnerRate _ -> "entente:payPartnerRate";
      case Term.SeatGuarantee _ -> "entente:keepSeats";
      case Term.StayLocal _ -> "entente:attend";
      case Term.LendTrainers _ -> "entente:lendTrainers";
      case Term.ShareCosts _ -> "entente:shareResult";
      case Term.SharedDirectory _ -> "odrl:read";
      case Term.OpenReflection _ -> "entente:takePart";
      case Term.DiscloseFunding _ -> "entente:disclose";
    };
  }

  private List<Object> parties(Set<ClusterId> clusters) {
    return clusters.stream()
        .<Object>map(cluster -> Map.of("@id", "urn:uuid:" + cluster.value()))
        .toList();
  }

  private Object target(Coverage coverage) {
    return switch (coverage) {
      case Coverage.Whole _ -> Map.of("@id", "entente:everything");
      case Coverage.Formats(Set<Format> formats) ->
          formats.stream().map(format -> Map.of("@id", OURS + "format:" + lower(format))).toList();
      case Coverage.NamedEvents(Set<Slug> series) ->
          series.stream()
              .map(name -> Map.of("@id", "%s/agenda#series-%s".formatted(site, name)))
              .toList();
    };
  }

  private static Object texts(String french, @Nullable String english) {
    List<Object> texts = new ArrayList<>();
    texts.add(Map.of("@value", french, "@language", "fr"));
    if (english != null) {
      texts.add(Map.of("@value", english, "@language", "en"));
    }
    return texts;
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
