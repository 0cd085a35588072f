package org.entente.clusters.web;

import java.util.List;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.clusters.MemberLine;
import org.entente.clusters.MemberSearch;
import org.entente.clusters.MemberSearch.Column;
import org.entente.platform.table.TableAddress;
import org.entente.platform.table.TablePage;
import org.entente.platform.text.Translator;
import org.entente.territory.Commune;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;

/// A page of the register, ready to be shown.
///
/// @param text what was searched for
/// @param address of the table as it is now
/// @param summary how many members there are
/// @param page where the page stands, as an address says it
/// @param ways the way to the other pages
public record MemberListView(
    String text,
    TableAddress<Column> address,
    String summary,
    String page,
    List<Line> lines,
    TableAddress.Ways ways) {

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

  static MemberListView of(
      Cluster cluster,
      MemberSearch search,
      TablePage<MemberLine> page,
      Gazetteer gazetteer,
      Translator say) {
    TableAddress<Column> address = address(cluster, search);
    return new MemberListView(
        search.text(),
        address,
        say.say(
            page.total().key("clusters.members.summary", "clusters.members.summary.more"),
            page.total().number()),
        search.cursor().text(),
        page.rows().stream().map(line -> line(line, gazetteer, say)).toList(),
        address.ways(page));
  }

  static TableAddress<Column> address(Cluster cluster, MemberSearch search) {
    return new TableAddress<>(
        "/desk/" + cluster.slug() + "/members", Map.of("q", search.text()), search.sort());
  }

  public TableAddress.Heading name() {
    return address.heading(Column.NAME);
  }

  public TableAddress.Heading headcount() {
    return address.heading(Column.HEADCOUNT);
  }

  public TableAddress.Heading since() {
    return address.heading(Column.SINCE);
  }

  /// The file with all of them.
  public String export(String desk) {
    return address.elsewhere("/desk/" + desk + "/exports/members.csv");
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
}
