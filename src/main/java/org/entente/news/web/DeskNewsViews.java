package org.entente.news.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.news.NewsArticle;
import org.entente.news.NewsDeskQuery;
import org.entente.news.NewsDeskQuery.State;
import org.entente.news.Release;
import org.entente.platform.table.Sort;
import org.entente.platform.table.TableAddress;
import org.entente.platform.table.TablePage;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Puts a cluster's own articles into words.
@Component
class DeskNewsViews {

  private final NewsWordings wordings;

  DeskNewsViews(NewsWordings wordings) {
    this.wordings = wordings;
  }

  DeskNewsView list(
      Cluster cluster, NewsDeskQuery query, TablePage<NewsArticle> found, Translator say) {
    NewsWording wording = wordings.in(say);
    TableAddress<State> address =
        new TableAddress<>(
            home(cluster),
            Map.of("q", query.text(), "state", query.state().key()),
            Sort.ascending(State.ALL));
    return new DeskNewsView(
        query.text(),
        Arrays.stream(State.values())
            .map(
                state ->
                    new NewsListView.Choice(
                        state.key(), say.say("news.state." + state.key()), state == query.state()))
            .toList(),
        found.rows().stream().map(article -> row(cluster, article, wording)).toList(),
        address.ways(found));
  }

  DeskNewsView.One one(NewsArticle article, Translator say) {
    NewsWording wording = wordings.in(say);
    State state = state(article, wording.now());
    boolean readable = state == State.PUBLIC || state == State.WITHDRAWN;
    return new DeskNewsView.One(
        article.slug().value(),
        article.text().title(),
        say.say("news.state." + state.key()),
        tone(state),
        can(state),
        readable ? NewsWording.path(article) : null,
        "/news/preview/" + article.preview());
  }

  private static DeskNewsView.Can can(State state) {
    return switch (state) {
      case DRAFT -> new DeskNewsView.Can(true, false, true, false, false, true);
      case SCHEDULED -> new DeskNewsView.Can(true, false, true, true, false, false);
      case PUBLIC -> new DeskNewsView.Can(true, true, false, false, true, false);
      case ALL, WITHDRAWN -> new DeskNewsView.Can(false, false, false, false, false, false);
    };
  }

  static String home(Cluster cluster) {
    return "/desk/" + cluster.slug() + "/news";
  }

  private static DeskNewsView.Row row(Cluster cluster, NewsArticle article, NewsWording wording) {
    State state = state(article, wording.now());
    return new DeskNewsView.Row(
        home(cluster) + "/" + article.slug(),
        article.text().title(),
        article.language(),
        wording.section(article),
        wording.say().say("news.state." + state.key()),
        tone(state),
        wording.day(article.release()));
  }

  private static State state(NewsArticle article, Instant now) {
    return switch (article.release()) {
      case Release.Draft _ -> State.DRAFT;
      case Release.Released(Instant at) -> at.isAfter(now) ? State.SCHEDULED : State.PUBLIC;
      case Release.Withdrawn _ -> State.WITHDRAWN;
    };
  }

  private static String tone(State state) {
    return switch (state) {
      case DRAFT, SCHEDULED -> "warn";
      case PUBLIC -> "good";
      case WITHDRAWN -> "bad";
      case ALL -> "";
    };
  }
}
