package org.entente.admission.papers.web;

import java.util.Locale;
import java.util.Map;
import org.entente.admission.papers.FigureRules;
import org.entente.admission.papers.Turnout;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// Puts figures into a reader's words.
final class FigureViews {

  private static final String UNKNOWN = "–";

  private FigureViews() {}

  /// All there is, for the host's own staff.
  ///
  /// @param otherwise what stands for a turnout of no cluster
  static FigureView open(
      Turnout turnout, Map<ClusterId, Cluster> clusters, String otherwise, Translator say) {
    Cluster cluster = cluster(turnout.of(), clusters);
    return all(
        turnout,
        cluster == null ? otherwise : cluster.name(),
        cluster == null ? "" : "accent-" + cluster.slug(),
        say);
  }

  /// What a partner may know, under the name of the host.
  static FigureView guarded(Turnout turnout, String name, String accent, Translator say) {
    String few = say.say("papers.figures.few", FigureRules.SMALLEST);
    return switch (FigureRules.shown(turnout)) {
      case ALL -> all(turnout, name, accent, say);
      case BOOKED ->
          new FigureView(
              name,
              accent,
              say.number(turnout.booked()),
              say.say("papers.figures.guarded"),
              say.say("papers.figures.guarded"),
              UNKNOWN,
              "");
      case NOTHING -> new FigureView(name, accent, few, UNKNOWN, UNKNOWN, UNKNOWN, "");
    };
  }

  private static FigureView all(Turnout turnout, String name, String accent, Translator say) {
    double came = turnout.booked() == 0 ? 0 : turnout.admitted() * 100.0 / turnout.booked();
    return new FigureView(
        name,
        accent,
        say.number(turnout.booked()),
        say.number(turnout.admitted()),
        say.number(turnout.absent()),
        say.say("papers.figures.percent", turnout.absentPercent()),
        String.format(Locale.ROOT, "%.1f%%", came));
  }

  private static @Nullable Cluster cluster(
      @Nullable ClusterId id, Map<ClusterId, Cluster> clusters) {
    return id == null ? null : clusters.get(id);
  }
}
