package org.entente.news.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.conventions.Conventions;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.NewsArticleId;
import org.entente.news.PictureId;
import org.entente.platform.Uuids;
import org.entente.platform.page.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills the form of an article with what it says.
@Component
class NewsFields {

  private final Events events;
  private final Conventions conventions;
  private final News news;

  NewsFields(Events events, Conventions conventions, News news) {
    this.events = events;
    this.conventions = conventions;
    this.news = news;
  }

  /// The form of an article that is not there yet.
  static Form blank(String language) {
    return Form.empty()
        .with("language", language)
        .with("section", "cluster")
        .with("discussion", "open");
  }

  Form of(NewsArticle article) {
    LocalDate until = article.discussion().until();
    PictureId lead = article.lead();
    return Form.empty()
        .with("title", article.text().title())
        .with("standfirst", article.text().standfirst())
        .with("body", article.text().body())
        .with("byline", article.text().byline())
        .with("section", article.section().key())
        .with("language", article.language())
        .with("translates", original(article.translationOf()))
        .with("lead", lead == null ? null : lead.value())
        .with("links", links(article.links()))
        .with(
            "discussion", until != null ? "until" : article.discussion().open() ? "open" : "closed")
        .with("until", until)
        .with("version", article.version());
  }

  /// The picture that a form names, or null.
  static @Nullable PictureId picture(String text) {
    return Uuids.read(text).map(PictureId::new).orElse(null);
  }

  private @Nullable String original(@Nullable NewsArticleId id) {
    return id == null ? null : news.find(id).map(NewsWording::path).orElse(null);
  }

  private String links(NewsArticle.Links links) {
    Collection<Event> named = events.find(links.events()).values();
    Stream<String> agreed =
        conventions.register().stream()
            .filter(convention -> links.conventions().contains(convention.id()))
            .map(convention -> "/conventions/" + convention.slug());
    return Stream.concat(named.stream().map(event -> "/events/" + event.slug()), agreed)
        .collect(Collectors.joining("\n"));
  }
}
