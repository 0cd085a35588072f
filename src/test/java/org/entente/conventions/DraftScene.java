package org.entente.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.clusters.AccentColour;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;

/// Three clusters and what one can draft between them.
abstract class DraftScene {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final LocalDate START = LocalDate.of(2026, 4, 1);
  static final LocalDate END = LocalDate.of(2029, 4, 1);

  final Cluster toulouse = cluster("Toulouse", EnumSet.allOf(Format.class));
  final Cluster montpellier = cluster("Montpellier", EnumSet.of(Format.LUNCH_WORKSHOP));
  final Cluster marseille = cluster("Marseille", EnumSet.noneOf(Format.class));
  final ClusterId one = toulouse.id();
  final ClusterId two = montpellier.id();
  final ClusterId three = marseille.id();
  final Term.Scope great = Terms.formats(one, two, Format.GREAT_EVENT);

  List<Problem> problems(Term... terms) {
    return check(draft(List.of(one, two), terms));
  }

  List<Problem> check(ConventionDraft draft, Convention... signed) {
    Map<ClusterId, Cluster> clusters = new HashMap<>();
    List.of(toulouse, montpellier, marseille)
        .forEach(cluster -> clusters.put(cluster.id(), cluster));
    return DraftRules.problems(draft, new DraftContext(clusters, List.of(signed), TODAY));
  }

  static List<String> keys(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.key().substring("conventions.problem.".length()))
        .toList();
  }

  Convention signed(LocalDate from, Term... terms) {
    return ConventionsFixture.inForce(
        List.of(one, two), new DatePeriod(from, null), null, List.of(terms));
  }

  ConventionDraft amending(List<ClusterId> parties, ConventionId amended) {
    return draft(parties, START, END, null, amended, Terms.discount(great, 20));
  }

  ConventionDraft withDeadline(LocalDate deadline) {
    return draft(List.of(one, two), START, END, deadline, null, Terms.open(great));
  }

  static ConventionDraft draft(List<ClusterId> parties, Term... terms) {
    return draft(parties, START, END, null, null, terms);
  }

  static ConventionDraft draft(
      List<ClusterId> parties,
      LocalDate from,
      LocalDate until,
      @Nullable LocalDate deadline,
      @Nullable ConventionId amends,
      Term... terms) {
    List<Article> articles = new ArrayList<>();
    for (Term term : terms) {
      articles.add(
          new Article(
              articles.size() + 1,
              LocalizedText.french("Intitulé"),
              LocalizedText.french("Texte."),
              term,
              Sunset.CUT));
    }
    return new ConventionDraft(
        LocalizedText.french("Agir ensemble"),
        LocalizedText.french(""),
        parties,
        from,
        until,
        deadline,
        amends,
        null,
        articles);
  }

  static Cluster cluster(String name, Set<Format> formats) {
    return new Cluster(
        ClusterId.next(),
        Slug.of(name),
        name,
        new CommuneCode("31555"),
        null,
        null,
        new AccentColour("#1f6feb"),
        LocalizedText.french(""),
        Set.of(),
        formats);
  }
}
