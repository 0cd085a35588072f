package org.entente.clusters.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.clusters.MemberLine;
import org.entente.clusters.MemberList;
import org.entente.clusters.MemberSearch;
import org.entente.platform.text.Translator;
import org.entente.territory.Commune;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// A page of the register, ready to be shown.
///
/// @param text what was searched for
/// @param sort the order, as the form sends it on
/// @param summary how many members there are and which are shown
/// @param columns the columns one can order by
public record MemberListView(
    String text,
    String sort,
    String summary,
    Columns columns,
    List<Line> lines,
    int page,
    int pages,
    List<PageLink> links) {

  /// The columns one can order by.
  public record Columns(Column name, Column headcount, Column since) {}

  /// A column's link to another order.
  ///
  /// @param order `ascending`, `descending`, or null while the list is ordered otherwise
  public record Column(String href, @Nullable String order) {}

  /// A member.
  ///
  /// @param until the last day of a membership that ends or ended, or null
  public record Line(
      String company,
      String name,
      String commune,
      String headcount,
      String since,
      @Nullable String until) {}

  /// A link to a page; a gap has no address.
  public record PageLink(String label, @Nullable String href, boolean current) {}

  static MemberListView of(MemberList list, Gazetteer gazetteer, Translator say) {
    MemberSearch search = list.search();
    return new MemberListView(
        search.text(),
        sortName(search),
        list.total() == 0
            ? say.say("clusters.members.none")
            : say.say("clusters.members.summary", list.total(), list.first(), list.last()),
        new Columns(
            column(search, MemberSearch.Sort.NAME),
            column(search, MemberSearch.Sort.HEADCOUNT),
            column(search, MemberSearch.Sort.SINCE)),
        list.lines().stream().map(line -> line(line, gazetteer, say)).toList(),
        search.page(),
        list.pages(),
        links(list));
  }

  /// Reads the order out of an address: `name`, `-headcount`, …; by name when it says nothing
  /// known.
  static MemberSearch search(String text, String sort, int page) {
    boolean descending = sort.startsWith("-");
    String name = descending ? sort.substring(1) : sort;
    for (MemberSearch.Sort known : MemberSearch.Sort.values()) {
      if (lower(known).equals(name)) {
        return new MemberSearch(text, known, descending, page);
      }
    }
    return new MemberSearch(text, MemberSearch.Sort.NAME, false, page);
  }

  private static Line line(MemberLine line, Gazetteer gazetteer, Translator say) {
    Integer headcount = line.company().headcount();
    return new Line(
        line.company().id().value().toString(),
        line.company().name(),
        gazetteer.find(line.company().commune()).map(Commune::label).orElse(""),
        headcount == null ? "" : say.number(headcount),
        String.valueOf(line.period().from().getYear()),
        line.period().until() == null ? null : say.shortDate(line.period().until().minusDays(1)));
  }

  private static Column column(MemberSearch search, MemberSearch.Sort sort) {
    boolean current = search.sort() == sort;
    boolean turned = current && !search.descending();
    return new Column(
        href(search.text(), (turned ? "-" : "") + lower(sort), 1),
        current ? (search.descending() ? "descending" : "ascending") : null);
  }

  private static List<PageLink> links(MemberList list) {
    MemberSearch search = list.search();
    List<Integer> shown =
        IntStream.rangeClosed(1, list.pages())
            .filter(page -> page == 1 || page == list.pages() || Math.abs(page - search.page()) < 3)
            .boxed()
            .toList();
    return IntStream.range(0, shown.size())
        .boxed()
        .<PageLink>mapMulti(
            (index, links) -> {
              int page = shown.get(index);
              if (index > 0 && page - shown.get(index - 1) > 1) {
                links.accept(new PageLink("…", null, false));
              }
              links.accept(
                  new PageLink(
                      String.valueOf(page),
                      href(search.text(), sortName(search), page),
                      page == search.page()));
            })
        .toList();
  }

  private static String sortName(MemberSearch search) {
    return (search.descending() ? "-" : "") + lower(search.sort());
  }

  private static String lower(MemberSearch.Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private static String href(String text, String sort, int page) {
    return UriComponentsBuilder.newInstance()
        .queryParam("q", "{q}")
        .queryParam("sort", sort)
        .queryParam("page", page)
        .encode()
        .buildAndExpand(text)
        .toUriString();
  }
}
