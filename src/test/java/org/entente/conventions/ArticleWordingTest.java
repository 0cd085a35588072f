package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.entente.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class ArticleWordingTest {

  private final ArticleWording wording;
  private final DraftConvention drafts;
  private final Messages messages;
  private final Cluster toulouse;
  private final Cluster montpellier;

  ArticleWordingTest(
      ArticleWording wording,
      DraftConvention drafts,
      Messages messages,
      JdbcClient sql,
      TestClock clock) {
    this.wording = wording;
    this.drafts = drafts;
    this.messages = messages;
    ClustersFixture clusters = new ClustersFixture(sql, clock);
    this.toulouse = clusters.digitalPlace();
    this.montpellier = clusters.frenchSouthDigital();
  }

  @Test
  void theTextSaysTheValuesOfTheTerm() {
    Term.Scope great = Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    LocalizedText text = wording.text(Terms.percentOfSeats(great, 20, 7));
    assertThat(text.french())
        .containsIgnoringWhitespaces(
            "Aux adhérents de %s sont gardées 20 %% des places chez %s, pour les grands événements."
                .formatted(montpellier.name(), toulouse.name()))
        .containsIgnoringWhitespaces(
            "7 jours avant, celles qui ne sont pas prises reviennent à tous.");
    assertThat(text.english())
        .isEqualTo(
            "20%% of the seats at %s are kept for members of %s, for great events. 7 days before, those not taken return to everyone."
                .formatted(toulouse.name(), montpellier.name()));
  }

  @Test
  void whateverIsHandedInTheTextIsThatOfTheTerm() {
    Term.Scope great = Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    ConventionDraft draft =
        new ConventionDraft(
            LocalizedText.french("Des mots"),
            LocalizedText.french(""),
            List.of(toulouse.id(), montpellier.id()),
            LocalDate.of(2026, 4, 1),
            null,
            null,
            null,
            null,
            List.of(
                new Article(
                    1,
                    LocalizedText.french(""),
                    LocalizedText.french("Tout est gratuit pour tous."),
                    Terms.discount(great, 20),
                    Sunset.CUT)));
    Convention drafted = ((DraftConvention.Outcome.Drafted) drafts.create(draft)).convention();
    Article article = drafted.articles().getFirst();
    assertThat(article.text()).isEqualTo(wording.text(Terms.discount(great, 20)));
    assertThat(article.heading().french()).isEqualTo("Tarif partenaire");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void twoTermsThatDifferNeverReadAlike(long seed) {
    RandomConventions random = new RandomConventions(seed, 3);
    Map<ClusterId, String> names = new HashMap<>();
    random.clusters().forEach(cluster -> names.put(cluster, "Cluster " + names.size()));
    for (String language : List.of("fr", "en")) {
      ClausePhrases phrases = new ClausePhrases(names, messages.in(Locale.of(language)));
      Map<String, Term> read = new HashMap<>();
      for (int number = 0; number < 2_000; number++) {
        Term term = asForms(random.term(number % 9, random.clusters()));
        Term alike = read.put(phrases.text(term), term);
        if (alike != null) {
          assertThat(alike).as(phrases.text(term)).isEqualTo(term);
        }
      }
    }
  }

  /// Only articles about events say which; the topic of a reflection is its address, its theme is
  /// what is read.
  private static Term asForms(Term term) {
    return switch (term) {
      case Term.SharedDirectory(var scope, var fields) ->
          new Term.SharedDirectory(whole(scope), fields);
      case Term.OpenReflection(var scope, _, var theme, var until) ->
          new Term.OpenReflection(whole(scope), new Slug("topic"), theme, until);
      case Term.DiscloseFunding(var scope, var kinds, var granted) ->
          new Term.DiscloseFunding(whole(scope), kinds, granted);
      case Term.OpenEvents _,
          Term.PartnerRate _,
          Term.SeatGuarantee _,
          Term.StayLocal _,
          Term.LendTrainers _,
          Term.ShareCosts _ ->
          term;
    };
  }

  private static Term.Scope whole(Term.Scope scope) {
    return new Term.Scope(scope.sides(), new Coverage.Whole(), scope.period());
  }

  @Test
  void daysOfItsOwnAreSaid() {
    Term.Scope scope = Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    Term.Scope dated =
        new Term.Scope(
            scope.sides(),
            scope.coverage(),
            new DatePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1)));
    assertThat(wording.text(Terms.open(dated)).french())
        .endsWith("Cet article vaut du 1er avril 2026 au 30 avril 2026.");
  }
}
