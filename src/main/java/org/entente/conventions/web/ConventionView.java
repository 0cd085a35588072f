package org.entente.conventions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.conventions.Signature;
import org.entente.conventions.Stage;
import org.entente.conventions.Term;
import org.entente.conventions.TermKind;
import org.entente.conventions.TermPhrases;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.text.Translator;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;

/// A convention as its pages show it, in its reader's language.
///
/// @param lang the language of its text, for the `lang` attribute
/// @param days from when to when, in words
/// @param notice how a party may leave, or empty
/// @param steps the stages it goes through
/// @param signatures one for each party, in the order of the text
/// @param effects what each article that acts makes true
public record ConventionView(
    Convention convention,
    String title,
    String lang,
    Stage stage,
    String stageName,
    String tone,
    String days,
    String notice,
    String names,
    List<String> preamble,
    List<Party> parties,
    List<Step> steps,
    List<ArticleView> articles,
    List<SignatureView> signatures,
    List<Effect> effects,
    Diagram diagram) {

  /// @param seat the commune of its seat
  public record Party(Cluster cluster, String slug, String name, String seat) {}

  /// @param state `done`, `current` or empty
  public record Step(String name, String state) {}

  /// @param effect what kind of thing it makes true, or null where it only says something
  /// @param accents the slugs of the clusters that give
  public record ArticleView(
      int number,
      String heading,
      String lang,
      List<String> paragraphs,
      @Nullable String effect,
      List<String> accents,
      String sunset) {}

  /// @param signature what is known of it, or null while it is awaited
  public record SignatureView(Party party, @Nullable Signature signature, String witnesses) {}

  /// A row of the table behind the diagram.
  public record Effect(int number, String kind, String sides, String effect) {}

  /// The conventions at one stage.
  public record Group(String name, List<ConventionView> views) {}

  /// Whether at least one party has signed.
  public boolean signed() {
    return !convention.signatures().isEmpty();
  }

  public String slug() {
    return convention.slug().value();
  }

  /// Makes views.
  @org.springframework.stereotype.Component
  static class Factory {

    private final Clusters clusters;
    private final Gazetteer gazetteer;

    Factory(Clusters clusters, Gazetteer gazetteer) {
      this.clusters = clusters;
      this.gazetteer = gazetteer;
    }

    ConventionView view(Convention convention, LocalDate today, Translator say) {
      return view(convention, known(), today, say);
    }

    List<ConventionView> views(List<Convention> all, LocalDate today, Translator say) {
      Map<ClusterId, Cluster> known = known();
      return all.stream().map(convention -> view(convention, known, today, say)).toList();
    }

    DeclarationsView declarations(Convention convention, Translator say) {
      return DeclarationsView.of(convention, known(), say);
    }

    private Map<ClusterId, Cluster> known() {
      return clusters.all().stream().collect(Collectors.toMap(Cluster::id, one -> one));
    }

    private ConventionView view(
        Convention convention, Map<ClusterId, Cluster> known, LocalDate today, Translator say) {
      TermPhrases phrases = phrases(known, say);
      List<Party> parties =
          convention.parties().stream()
              .map(id -> Objects.requireNonNull(known.get(id)))
              .map(cluster -> party(cluster, gazetteer))
              .toList();
      Stage stage = convention.stageOn(today);
      return new ConventionView(
          convention,
          say.say(convention.title()),
          convention.title().languageFor(say.locale()),
          stage,
          say.say("conventions.stage." + stage.name().toLowerCase(Locale.ROOT)),
          tone(stage),
          days(convention, say),
          notice(convention, say),
          phrases.list(parties.stream().map(Party::name).toList()),
          paragraphs(convention.preamble(), say),
          parties,
          steps(stage, say),
          articles(convention, known, phrases, say),
          signatures(convention, parties, phrases),
          effects(convention, phrases, say),
          Diagram.of(convention, parties.stream().map(Party::cluster).toList(), phrases));
    }
  }

  static TermPhrases phrases(Map<ClusterId, Cluster> known, Translator say) {
    return new TermPhrases(
        known.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name())),
        say);
  }

  private static Party party(Cluster cluster, Gazetteer gazetteer) {
    return new Party(
        cluster,
        cluster.slug().value(),
        cluster.name(),
        gazetteer.find(cluster.seat()).map(commune -> commune.name()).orElse(""));
  }

  private static String days(Convention convention, Translator say) {
    DatePeriod period = convention.inForce().orElse(convention.period());
    LocalDate until = period.until();
    String from = say.shortDate(period.from());
    return until == null
        ? say.say("conventions.days.since", from)
        : say.say("conventions.days.span", from, say.shortDate(until.minusDays(1)));
  }

  /// The notice of the text, as a sentence; empty where it says nothing.
  private static String notice(Convention convention, Translator say) {
    Integer months = convention.noticeMonths();
    return months == null ? "" : say.say("conventions.notice", months);
  }

  private static String tone(Stage stage) {
    return switch (stage) {
      case IN_FORCE, SIGNED -> "good";
      case FROZEN, SIGNING, SUSPENDED -> "warn";
      case LAPSED -> "bad";
      case DRAFT, ENDED -> "";
    };
  }

  private static List<Step> steps(Stage stage, Translator say) {
    List<Stage> path =
        stage == Stage.LAPSED
            ? List.of(Stage.DRAFT, Stage.FROZEN, Stage.SIGNING, Stage.LAPSED)
            : List.of(
                Stage.DRAFT,
                Stage.FROZEN,
                Stage.SIGNING,
                Stage.SIGNED,
                stage == Stage.SUSPENDED ? stage : Stage.IN_FORCE,
                Stage.ENDED);
    int current = path.indexOf(stage);
    List<Step> steps = new ArrayList<>();
    for (int index = 0; index < path.size(); index++) {
      String name = say.say("conventions.stage." + path.get(index).name().toLowerCase(Locale.ROOT));
      steps.add(new Step(name, index < current ? "done" : index == current ? "current" : ""));
    }
    return steps;
  }

  private static List<ArticleView> articles(
      Convention convention, Map<ClusterId, Cluster> known, TermPhrases phrases, Translator say) {
    List<ArticleView> views = new ArrayList<>();
    for (Article article : convention.articles()) {
      Term term = article.term();
      views.add(
          new ArticleView(
              article.number(),
              say.say(article.heading()),
              article.text().languageFor(say.locale()),
              paragraphs(article.text(), say),
              term == null ? null : say.say("conventions.kind." + TermKind.of(term).key()),
              term == null
                  ? List.of()
                  : convention.parties().stream()
                      .filter(term.scope().sides().hosts()::contains)
                      .map(id -> Objects.requireNonNull(known.get(id)).slug().value())
                      .toList(),
              say.say("conventions.sunset." + article.sunset().name().toLowerCase(Locale.ROOT))));
    }
    return views;
  }

  private static List<SignatureView> signatures(
      Convention convention, List<Party> parties, TermPhrases phrases) {
    List<SignatureView> views = new ArrayList<>();
    for (Party party : parties) {
      Signature signature =
          convention.signatures().stream()
              .filter(one -> one.party().equals(party.cluster().id()))
              .findFirst()
              .orElse(null);
      views.add(
          new SignatureView(
              party, signature, signature == null ? "" : phrases.list(signature.witnesses())));
    }
    return views;
  }

  private static List<Effect> effects(Convention convention, TermPhrases phrases, Translator say) {
    List<Effect> effects = new ArrayList<>();
    for (Article article : convention.articles()) {
      Term term = article.term();
      if (term != null) {
        effects.add(
            new Effect(
                article.number(),
                say.say("conventions.kind." + TermKind.of(term).key()),
                phrases.sides(term),
                phrases.effect(term)));
      }
    }
    return effects;
  }

  /// Plain text, as it was signed, cut where a line is empty.
  private static List<String> paragraphs(LocalizedText text, Translator say) {
    String all = say.say(text);
    return all.isEmpty() ? List.of() : List.of(all.split("\\n\\s*\\n"));
  }
}
