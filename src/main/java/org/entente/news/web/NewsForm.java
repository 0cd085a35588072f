package org.entente.news.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionId;
import org.entente.conventions.Conventions;
import org.entente.news.Discussion;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.NewsArticleId;
import org.entente.news.NewsDescription;
import org.entente.news.NewsRules;
import org.entente.news.NewsText;
import org.entente.news.Section;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.entente.platform.page.Form;
import org.entente.platform.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the form of an article. What it names by its address is looked up; what is not there is
/// named at its field.
@Component
class NewsForm {

  private static final String EVENTS = "/events/";
  private static final String CONVENTIONS = "/conventions/";
  private static final String NEWS = "/news/";

  private final Events events;
  private final Conventions conventions;
  private final News news;
  private final ArticleBodies bodies;

  NewsForm(Events events, Conventions conventions, News news, ArticleBodies bodies) {
    this.events = events;
    this.conventions = conventions;
    this.news = news;
    this.bodies = bodies;
  }

  /// What a form says.
  sealed interface Reading {

    /// A description that keeps to [NewsRules].
    record Described(NewsDescription description) implements Reading {}

    /// It cannot be understood, or breaks a rule.
    record Refused(List<Problem> problems) implements Reading {}
  }

  Reading read(Cluster author, Form form) {
    List<Problem> problems = new ArrayList<>();
    NewsDescription described =
        new NewsDescription(
            section(form, problems),
            form.text("language"),
            original(author, form, problems),
            new NewsText(
                form.text("title"),
                Characters.lines(form.text("standfirst")),
                Characters.lines(form.text("body")),
                form.text("byline")),
            NewsFields.picture(form.text("lead")),
            links(form, problems),
            discussion(form, problems));
    problems.addAll(0, NewsRules.problems(described));
    bodies
        .strangers(author.id(), described.text().body())
        .forEach(named -> problems.add(Problem.at("body", "news.problem.body-picture", named)));
    if (described.lead() != null && !bodies.owns(author.id(), described.lead())) {
      problems.add(Problem.at("lead", "news.problem.lead"));
    }
    return problems.isEmpty() ? new Reading.Described(described) : new Reading.Refused(problems);
  }

  private static Section section(Form form, List<Problem> problems) {
    return Arrays.stream(Section.values())
        .filter(section -> section.key().equals(form.text("section")))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(Problem.at("section", "news.problem.section"));
              return Section.CLUSTER;
            });
  }

  private @Nullable NewsArticleId original(Cluster author, Form form, List<Problem> problems) {
    String address = form.text("translates");
    if (address.isEmpty()) {
      return null;
    }
    try {
      return news.named(author.id(), after(address, NEWS)).id();
    } catch (NotFound _) {
      problems.add(Problem.at("translates", "news.problem.translates", address));
    }
    return null;
  }

  /// One address in a line, of an event or a convention that everybody may know of.
  private NewsArticle.Links links(Form form, List<Problem> problems) {
    List<EventId> named = new ArrayList<>();
    List<ConventionId> agreed = new ArrayList<>();
    for (String line : form.text("links").lines().map(String::strip).toList()) {
      Optional<EventId> event =
          line.contains(EVENTS) ? event(after(line, EVENTS)) : Optional.empty();
      Optional<ConventionId> convention =
          line.contains(CONVENTIONS)
              ? conventions.published(after(line, CONVENTIONS)).map(Convention::id)
              : Optional.empty();
      event.filter(id -> !named.contains(id)).ifPresent(named::add);
      convention.filter(id -> !agreed.contains(id)).ifPresent(agreed::add);
      if (event.isEmpty() && convention.isEmpty() && !line.isEmpty()) {
        problems.add(Problem.at("links", "news.problem.link", line));
      }
    }
    return new NewsArticle.Links(named, agreed);
  }

  private Optional<EventId> event(String slug) {
    try {
      return events.bySlug(new Slug(slug)).map(Event::id);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Discussion discussion(Form form, List<Problem> problems) {
    return switch (form.text("discussion")) {
      case "closed" -> Discussion.CLOSED;
      case "until" -> {
        try {
          yield Discussion.until(LocalDate.parse(form.text("until")));
        } catch (DateTimeParseException _) {
          problems.add(Problem.at("until", "news.problem.until"));
          yield Discussion.OPEN;
        }
      }
      default -> Discussion.OPEN;
    };
  }

  /// The end of an address, without what may follow the name.
  private static String after(String address, String path) {
    int start = address.indexOf(path);
    return (start < 0 ? address : address.substring(start + path.length()))
        .replaceAll("[/?#].*$", "");
  }
}
