package org.entente.conventions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Convention;
import org.entente.conventions.Sides;
import org.entente.conventions.Term;
import org.entente.conventions.TermPhrases;

/// Who opens what to whom, as lines between the parties. Places from left to right are in percent
/// of the width, from top to bottom in the height of a letter.
///
/// @param height of the whole
/// @param bar the height of a party's bar, below its name
/// @param parties the columns
/// @param rows one for each article that acts
public record Diagram(String height, String bar, List<Column> parties, List<Row> rows) {

  private static final double HEAD = 3.6;
  private static final double STEP = 3.5;
  private static final double NAME = 2;
  private static final double STUB = 12;

  /// A party's bar.
  ///
  /// @param anchor the class of its text: none at the left, `end` at the right, `label` between
  /// @param shift of the bar in pixels, so that it stays within
  public record Column(Cluster cluster, String x, String anchor, int shift) {

    /// Whether labels are written over it.
    public boolean isBetween() {
      return anchor.equals("label");
    }
  }

  /// An article.
  public record Row(String label, String y, List<Line> lines, List<Tip> tips) {}

  /// What one host gives.
  public record Line(String accent, String from, String to, String y) {}

  /// The end of a line: an arrow to the right or to the left, or a stop.
  public record Tip(String accent, String x, String y, String path) {}

  static Diagram of(Convention convention, List<Cluster> parties, TermPhrases phrases) {
    List<Column> columns = new ArrayList<>();
    for (int index = 0; index < parties.size(); index++) {
      boolean last = index == parties.size() - 1;
      columns.add(
          new Column(
              parties.get(index),
              percent(place(index, parties.size())),
              index == 0 ? "" : last ? "end" : "label",
              index == 0 ? 0 : last ? -8 : -4));
    }
    List<Row> rows = new ArrayList<>();
    for (var article : convention.articles()) {
      Term term = article.term();
      if (term != null) {
        double top = HEAD + STEP * rows.size();
        rows.add(row(phrases.label(article, term), top, term, parties));
      }
    }
    double height = HEAD + STEP * rows.size();
    return new Diagram(em(height), em(height - NAME), columns, List.copyOf(rows));
  }

  private static Row row(String label, double top, Term term, List<Cluster> parties) {
    List<Line> lines = new ArrayList<>();
    List<Tip> tips = new ArrayList<>();
    double y = top + 2;
    for (int host = 0; host < parties.size(); host++) {
      if (term.scope().sides().hosts().contains(parties.get(host).id())) {
        if (term instanceof Term.StayLocal) {
          stub(host, y, parties, lines, tips);
        } else if (arrows(host, y, term.scope().sides(), parties, lines, tips)) {
          y += 0.6;
        }
      }
    }
    return new Row(label, em(top + 1.4), lines, tips);
  }

  /// What stays at home: a short line with a stop.
  private static void stub(
      int host, double y, List<Cluster> parties, List<Line> lines, List<Tip> tips) {
    double x = place(host, parties.size());
    double end = host == parties.size() - 1 ? x - STUB : x + STUB;
    String accent = accent(parties.get(host));
    lines.add(new Line(accent, percent(x), percent(end), em(y)));
    tips.add(new Tip(accent, percent(end), em(y), "M0-6V6"));
  }

  private static boolean arrows(
      int host, double y, Sides sides, List<Cluster> parties, List<Line> lines, List<Tip> tips) {
    double x = place(host, parties.size());
    Set<ClusterId> beneficiaries = sides.beneficiaries();
    String accent = accent(parties.get(host));
    double least = x;
    double most = x;
    for (int other = 0; other < parties.size(); other++) {
      if (other != host && beneficiaries.contains(parties.get(other).id())) {
        double end = place(other, parties.size());
        least = Math.min(least, end);
        most = Math.max(most, end);
        String path = end > x ? "M-14-5-9 0l-5 5" : "M14-5 9 0l5 5";
        tips.add(new Tip(accent, percent(end), em(y), path));
      }
    }
    if (least < most) {
      lines.add(new Line(accent, percent(least), percent(most), em(y)));
    }
    return least < most;
  }

  private static double place(int index, int count) {
    return count < 2 ? 0 : 100.0 * index / (count - 1);
  }

  private static String accent(Cluster cluster) {
    return "accent-" + cluster.slug();
  }

  private static String percent(double value) {
    return String.format(java.util.Locale.ROOT, "%.1f%%", value);
  }

  private static String em(double value) {
    return String.format(java.util.Locale.ROOT, "%.1fem", value);
  }
}
