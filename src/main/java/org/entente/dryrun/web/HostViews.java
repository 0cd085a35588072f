package org.entente.dryrun.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.clusters.Cluster;
import org.entente.dryrun.Comparison;
import org.entente.dryrun.Measure;
import org.entente.dryrun.Tally;
import org.entente.dryrun.web.FindingsView.BarView;
import org.entente.dryrun.web.FindingsView.HostView;
import org.entente.dryrun.web.FindingsView.PartView;
import org.entente.dryrun.web.FindingsView.SideView;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// Shows who comes to the events of one host, before and after: as bars, and in numbers.
final class HostViews {

  private static final double WHOLE = 100;

  private final List<Cluster> parties;
  private final Discretion discretion;
  private final long scale;
  private final Translator say;

  /// @param scale the number of people that fills a bar
  HostViews(List<Cluster> parties, Discretion discretion, long scale, Translator say) {
    this.parties = parties;
    this.discretion = discretion;
    this.scale = scale;
    this.say = say;
  }

  HostView host(Cluster host, Comparison whole) {
    List<SideView> sides = new ArrayList<>();
    parties.forEach(side -> sides.add(side(host, side, whole)));
    sides.add(side(host, null, whole));
    return new HostView(
        host.name(),
        Discretion.accent(host),
        List.of(bar("before", host, whole.before()), bar("after", host, whole.after())),
        sides);
  }

  private BarView bar(String name, Cluster host, Tally tally) {
    List<PartView> parts = new ArrayList<>();
    List<String> said = new ArrayList<>();
    double x = 0;
    for (@Nullable Cluster side : sides()) {
      long people = tally.at(Measure.SEATED, host.id(), Discretion.id(side));
      if (people > 0 && discretion.isShown(host, side, people)) {
        double width = WHOLE * people / scale;
        parts.add(new PartView(Discretion.accent(side), percent(x), percent(width)));
        x += width;
      }
      said.add(say.say("dryrun.bar.part", name(side), discretion.said(host, side, people)));
    }
    String title = say.say("dryrun.bar." + name, host.name(), String.join(", ", said));
    return new BarView(say.say("dryrun." + name), title, people(tally, host), parts);
  }

  /// The sum of all sides is said only where it gives no side away.
  private String people(Tally tally, Cluster host) {
    boolean open =
        sides().stream()
            .allMatch(
                side ->
                    discretion.isShown(
                        host, side, tally.at(Measure.SEATED, host.id(), Discretion.id(side))));
    return open ? say.number(tally.atHost(Measure.SEATED, host.id())) : "";
  }

  private SideView side(Cluster host, @Nullable Cluster side, Comparison whole) {
    return new SideView(
        side == null ? say.say("dryrun.side.others") : say.say("dryrun.side.of", side.name()),
        Discretion.accent(side),
        events(Measure.OPEN, host, side, whole),
        events(Measure.KEPT, host, side, whole),
        people(Measure.SEATED, host, side, whole),
        people(Measure.WAITING, host, side, whole),
        people(Measure.TURNED_AWAY, host, side, whole),
        people(Measure.NOT_OPEN, host, side, whole));
  }

  /// What everybody may know, because it says nothing of people.
  private String events(Measure measure, Cluster host, @Nullable Cluster side, Comparison whole) {
    return Amounts.change(
        whole.before().at(measure, host.id(), Discretion.id(side)),
        whole.after().at(measure, host.id(), Discretion.id(side)),
        say);
  }

  private String people(Measure measure, Cluster host, @Nullable Cluster side, Comparison whole) {
    long before = whole.before().at(measure, host.id(), Discretion.id(side));
    long after = whole.after().at(measure, host.id(), Discretion.id(side));
    return discretion.isShown(host, side, before) && discretion.isShown(host, side, after)
        ? Amounts.change(before, after, say)
        : discretion.few();
  }

  private List<@Nullable Cluster> sides() {
    List<@Nullable Cluster> sides = new ArrayList<>(parties);
    sides.add(null);
    return sides;
  }

  private String name(@Nullable Cluster side) {
    return side == null ? say.say("dryrun.side.others") : side.name();
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
