package org.entente.dryrun.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.dryrun.Comparison;
import org.entente.dryrun.DiscretionRules;
import org.entente.dryrun.Findings;
import org.entente.dryrun.Measure;
import org.entente.dryrun.web.PartyDesk.OnDesk;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// The sums of a dry run as lines of a file: for the whole and for each article, at each host's
/// events and for each side, as far as the reader's cluster may know them.
final class FigureLines implements AutoCloseable {

  private final Lines lines;
  private final OnDesk desk;
  private final Translator say;

  FigureLines(OutputStream out, OnDesk desk, Translator say) throws IOException {
    this.lines = new Lines(out);
    this.desk = desk;
    this.say = say;
    lines.write(
        List.of(
            say.say("dryrun.csv.article"),
            say.say("dryrun.csv.host"),
            say.say("dryrun.csv.side"),
            say.say("dryrun.csv.measure"),
            say.say("dryrun.csv.without"),
            say.say("dryrun.csv.with")));
  }

  void write(Findings findings) {
    write(say.say("dryrun.csv.whole"), findings.whole());
    findings
        .articles()
        .forEach((article, worth) -> write(say.say("dryrun.article.number", article), worth));
  }

  private void write(String article, Comparison comparison) {
    for (Cluster host : desk.parties()) {
      List<@Nullable Cluster> sides = new ArrayList<>(desk.parties());
      sides.add(null);
      for (@Nullable Cluster side : sides) {
        for (Measure measure : Measure.values()) {
          write(article, comparison, host, side, measure);
        }
      }
    }
  }

  private void write(
      String article,
      Comparison comparison,
      Cluster host,
      @Nullable Cluster side,
      Measure measure) {
    ClusterId of = side == null ? null : side.id();
    boolean shown = isShown(comparison, host.id(), of, measure);
    String few = say.say("dryrun.few", DiscretionRules.SMALLEST);
    lines.write(
        List.of(
            article,
            host.name(),
            side == null ? say.say("dryrun.side.others") : side.name(),
            say.say("dryrun.measure." + measure.name().toLowerCase(Locale.ROOT)),
            shown ? value(comparison.before().at(measure, host.id(), of), measure) : few,
            shown ? value(after(comparison, host.id(), of, measure), measure) : few));
  }

  /// Moves are counted apart; without the article nobody moves.
  private static long after(
      Comparison comparison, ClusterId host, @Nullable ClusterId side, Measure measure) {
    return comparison.after().at(measure, host, side) + comparison.moves().at(measure, host, side);
  }

  private boolean isShown(
      Comparison comparison, ClusterId host, @Nullable ClusterId side, Measure measure) {
    Measure people = measure.people();
    return people == null
        || DiscretionRules.isShown(
                desk.ours().id(), host, side, comparison.before().at(people, host, side))
            && DiscretionRules.isShown(
                desk.ours().id(), host, side, after(comparison, host, side, people));
  }

  private String value(long sum, Measure measure) {
    return measure.isMoney() ? Lines.euros(sum, say.language().equals("fr")) : String.valueOf(sum);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
