package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Redline.Change;
import org.entente.conventions.TextComparison.Stretch;
import org.entente.conventions.TextComparison.Stretch.Kind;
import org.entente.platform.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedlineTest {

  private final ClusterId one = ClusterId.next();
  private final ClusterId two = ClusterId.next();
  private final Term.Scope great = Terms.formats(one, two, Format.GREAT_EVENT);

  @Test
  void theSameArticlesAreKeptWhereverTheyStand() {
    List<Article> before = articles(article("A", null), article("B", Terms.open(great)));
    List<Article> now = articles(article("B", Terms.open(great)), article("A", null));
    assertThat(Redline.between(before, now))
        .allSatisfy(
            change ->
                assertThat(change)
                    .isInstanceOfSatisfying(
                        Change.Kept.class, kept -> assertThat(kept.isMoved()).isTrue()));
  }

  @Test
  void aChangedValueIsAChangeOfTheSameArticle() {
    List<Article> before =
        articles(article("Places", Terms.percentOfSeats(great, 20, 7)), article("Autre", null));
    List<Article> now =
        articles(
            article("Nouveau", null),
            article("Places", Terms.percentOfSeats(great, 30, 14)),
            article("Autre", null));
    assertThat(Redline.between(before, now))
        .containsExactly(
            new Change.Added(now.get(0)),
            new Change.Changed(before.get(0), now.get(1)),
            new Change.Kept(before.get(1), now.get(2)));
  }

  @Test
  void whatIsGoneComesLastAndAFreeArticleIsKnownByItsHeading() {
    List<Article> before =
        articles(
            article("Esprit", null, "Comme avant."), article("Tarif", Terms.discount(great, 20)));
    List<Article> now = articles(article("Esprit", null, "Autrement."));
    assertThat(Redline.between(before, now))
        .containsExactly(
            new Change.Changed(before.get(0), now.get(0)), new Change.Removed(before.get(1)));
  }

  @Test
  void aTextIsComparedWordByWord() {
    assertThat(TextComparison.of("Vingt places sont gardées.", "Trente places sont gardées ici."))
        .containsExactly(
            new Stretch(Kind.REMOVED, "Vingt"),
            new Stretch(Kind.ADDED, "Trente"),
            new Stretch(Kind.KEPT, " places sont "),
            new Stretch(Kind.REMOVED, "gardées."),
            new Stretch(Kind.ADDED, "gardées ici."));
    assertThat(TextComparison.of("", "Neuf")).containsExactly(new Stretch(Kind.ADDED, "Neuf"));
    assertThat(TextComparison.of("", "")).isEmpty();
  }

  /// Whatever was drafted: each article of both versions is told of once, and the texts come back.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyArticleIsToldOfOnce(long seed) {
    RandomConventions random = new RandomConventions(seed, 3);
    List<Convention> some = random.mixed(20);
    for (int place = 1; place < some.size(); place++) {
      List<Article> before = some.get(place - 1).articles();
      List<Article> now = random.shuffled(some.get(place).articles());
      List<Article> seenBefore = new ArrayList<>();
      List<Article> seenNow = new ArrayList<>();
      for (Change change : Redline.between(before, now)) {
        switch (change) {
          case Change.Added added -> seenNow.add(added.now());
          case Change.Removed removed -> seenBefore.add(removed.before());
          case Change.Changed changed -> {
            seenBefore.add(changed.before());
            seenNow.add(changed.now());
          }
          case Change.Kept kept -> {
            seenBefore.add(kept.before());
            seenNow.add(kept.now());
          }
        }
      }
      assertThat(seenBefore).containsExactlyInAnyOrderElementsOf(before);
      assertThat(seenNow).containsExactlyElementsOf(now);
      String one = before.getFirst().text().french();
      String other = now.getFirst().text().french();
      List<Stretch> stretches = TextComparison.of(one, other);
      assertThat(said(stretches, Kind.ADDED)).isEqualTo(one);
      assertThat(said(stretches, Kind.REMOVED)).isEqualTo(other);
    }
  }

  private static String said(List<Stretch> stretches, Kind without) {
    StringBuilder text = new StringBuilder();
    stretches.stream()
        .filter(stretch -> stretch.kind() != without)
        .forEach(stretch -> text.append(stretch.text()));
    return text.toString();
  }

  private static List<Article> articles(Article... articles) {
    List<Article> numbered = new ArrayList<>();
    for (Article article : articles) {
      numbered.add(article.numbered(numbered.size() + 1));
    }
    return numbered;
  }

  private static Article article(String heading, @Nullable Term term) {
    return article(heading, term, "Texte de " + heading);
  }

  private static Article article(String heading, @Nullable Term term, String text) {
    return new Article(
        1, LocalizedText.french(heading), LocalizedText.french(text), term, Sunset.CUT);
  }
}
