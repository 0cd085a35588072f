package org.entente.news;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.conventions.ConventionId;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// A piece of news as it stands now.
///
/// @param slug its readable name in addresses, unique among all articles
/// @param author the cluster that wrote it
/// @param language of its text, as an ISO 639-1 code
/// @param translationOf the article of which it is the translation, or null
/// @param lead the picture above it, or null
/// @param links what it is about, shown as it stands when somebody reads
/// @param placements where else it appears or may appear
/// @param preview the end of the address under which the draft can be read
/// @param edition how often what was public was replaced, and one; 0 before anybody could read it
/// @param version counts changes, so that nobody overwrites what they have not read
public record NewsArticle(
    NewsArticleId id,
    Slug slug,
    ClusterId author,
    Section section,
    String language,
    @Nullable NewsArticleId translationOf,
    NewsText text,
    @Nullable PictureId lead,
    Links links,
    List<Placement> placements,
    Release release,
    Discussion discussion,
    String preview,
    int edition,
    int version) {

  public NewsArticle {
    placements = List.copyOf(placements);
  }

  /// The events and conventions that an article speaks of.
  public record Links(List<EventId> events, List<ConventionId> conventions) {

    public static final Links NONE = new Links(List.of(), List.of());

    public Links {
      events = List.copyOf(events);
      conventions = List.copyOf(conventions);
    }
  }

  /// Whether everybody can read it at that moment.
  public boolean isPublicAt(Instant now) {
    return release instanceof Release.Released(Instant at) && !at.isAfter(now);
  }

  /// Its author and the partners on whose pages it appears, the author first.
  public Set<ClusterId> clusters() {
    return Stream.concat(
            Stream.of(author),
            placements.stream()
                .filter(placement -> placement.state() == Placement.State.APPEARS)
                .map(Placement::cluster))
        .collect(toCollection(LinkedHashSet::new));
  }

  /// Whose moderators act on its comments: its author's, and those of the partners on whose pages
  /// it
  /// appears by an article that says so.
  public Set<ClusterId> moderators() {
    return Stream.concat(
            Stream.of(author),
            placements.stream()
                .filter(placement -> placement.state() == Placement.State.APPEARS)
                .filter(Placement::moderation)
                .map(Placement::cluster))
        .collect(toCollection(LinkedHashSet::new));
  }

  /// What its author may change of it.
  public NewsDescription described() {
    return new NewsDescription(section, language, translationOf, text, lead, links, discussion);
  }

  static NewsArticle draft(
      NewsArticleId id, Slug slug, ClusterId author, NewsDescription described, String preview) {
    return of(id, slug, author, described, List.of(), Release.DRAFT, preview, 0, 1);
  }

  NewsArticle with(NewsDescription described) {
    return changed(described, placements, release, edition);
  }

  /// The same, saying something else to its readers from now on.
  NewsArticle corrected(NewsDescription described, int edition) {
    return changed(described, placements, release, edition);
  }

  NewsArticle with(Release release, int edition) {
    return changed(described(), placements, release, edition);
  }

  NewsArticle with(List<Placement> placements) {
    return changed(described(), placements, release, edition);
  }

  private NewsArticle changed(
      NewsDescription described, List<Placement> placements, Release release, int edition) {
    return of(id, slug, author, described, placements, release, preview, edition, version + 1);
  }

  private static NewsArticle of(
      NewsArticleId id,
      Slug slug,
      ClusterId author,
      NewsDescription described,
      List<Placement> placements,
      Release release,
      String preview,
      int edition,
      int version) {
    return new NewsArticle(
        id,
        slug,
        author,
        described.section(),
        described.language(),
        described.translationOf(),
        described.text(),
        described.lead(),
        described.links(),
        placements,
        release,
        described.discussion(),
        preview,
        edition,
        version);
  }
}
