package org.entente.news.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.news.NewsArticle;
import org.entente.news.Section;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.TablePage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which articles an address asks for. What it says that cannot be understood is as good as left
/// out.
record NewsListRequest(
    @Nullable Cluster cluster, @Nullable Section section, Cursor cursor, NewsWording wording) {

  static NewsListRequest read(Map<String, String> asked, NewsWording wording) {
    return new NewsListRequest(
        wording.clusters().values().stream()
            .filter(cluster -> cluster.slug().value().equals(asked.get("cluster")))
            .findFirst()
            .orElse(null),
        Arrays.stream(Section.values())
            .filter(section -> section.key().equals(asked.get("section")))
            .findFirst()
            .orElse(null),
        Cursor.read(asked.getOrDefault("page", "")),
        wording);
  }

  @Nullable ClusterId clusterId() {
    return cluster == null ? null : cluster.id();
  }

  NewsListView view(TablePage<NewsArticle> page) {
    return new NewsListView(
        page.rows().stream().map(wording::line).toList(),
        clusters(),
        sections(),
        address(page.previous()),
        address(page.next()),
        cluster != null || section != null,
        cluster == null ? "/news.atom" : "/clusters/" + cluster.slug() + "/news.atom");
  }

  private List<NewsListView.Choice> clusters() {
    Stream<NewsListView.Choice> all =
        Stream.of(new NewsListView.Choice("", wording.say().say("news.all-clusters"), false));
    return Stream.concat(
            all,
            wording.clusters().values().stream()
                .map(
                    each ->
                        new NewsListView.Choice(
                            each.slug().value(), each.name(), each.equals(cluster))))
        .toList();
  }

  private List<NewsListView.Choice> sections() {
    Stream<NewsListView.Choice> all =
        Stream.of(new NewsListView.Choice("", wording.say().say("news.all-sections"), false));
    return Stream.concat(
            all,
            Arrays.stream(Section.values())
                .map(
                    each ->
                        new NewsListView.Choice(
                            each.key(),
                            wording.say().say("news.section." + each.key()),
                            each == section)))
        .toList();
  }

  private @Nullable String address(@Nullable Cursor beside) {
    if (beside == null) {
      return null;
    }
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/news");
    if (cluster != null) {
      address.queryParam("cluster", cluster.slug());
    }
    if (section != null) {
      address.queryParam("section", section.key());
    }
    if (!beside.text().isEmpty()) {
      address.queryParam("page", beside.text());
    }
    return address.build().toUriString();
  }
}
