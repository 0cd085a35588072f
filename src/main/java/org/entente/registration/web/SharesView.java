package org.entente.registration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.agenda.Seats;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.platform.text.Translator;

/// How far each share of an event's seats is taken, as a bar with the figures behind it.
///
/// @param summary the figures in one sentence
public record SharesView(String summary, List<ShareView> shares) {

  private static final double GAP = 0.8;

  /// One share.
  ///
  /// @param accent the slug of the cluster whose accent it wears
  /// @param note until when it is kept, or empty
  /// @param x where its bar begins, in percent
  /// @param width how wide it is, in percent
  /// @param takenWidth how wide its taken part is, in percent
  public record ShareView(
      String accent,
      String name,
      String note,
      int taken,
      int left,
      String x,
      String width,
      String takenWidth) {}

  private record Share(Cluster cluster, String name, String note, int seats, int taken) {}

  static SharesView of(
      Seats seats, ClusterId host, Map<ClusterId, Cluster> clusters, Translator say) {
    List<Share> shares = new ArrayList<>();
    int common = seats.capacity();
    int commonTaken = seats.count().sold();
    for (Guarantee guarantee : seats.kept()) {
      Cluster cluster = clusters.get(guarantee.beneficiary());
      int taken = guarantee.seats() - seats.unused(guarantee);
      shares.add(
          new Share(
              cluster,
              say.say("registration.share.kept", cluster.name()),
              say.say("registration.share.until", guarantee.releasedOn().minusDays(1)),
              guarantee.seats(),
              taken));
      common -= guarantee.seats();
      commonTaken -= taken;
    }
    shares.addFirst(
        new Share(
            clusters.get(host),
            say.say("registration.share.common"),
            "",
            Math.max(0, common),
            Math.max(0, commonTaken)));
    return new SharesView(
        say.say(
            "registration.desk.count",
            seats.count().sold(),
            seats.capacity(),
            seats.count().waiting()),
        drawn(shares, seats.capacity()));
  }

  private static List<ShareView> drawn(List<Share> shares, int capacity) {
    double scale = (100 - GAP * (shares.size() - 1)) / Math.max(1, capacity);
    List<ShareView> drawn = new ArrayList<>();
    double x = 0;
    for (Share share : shares) {
      drawn.add(
          new ShareView(
              share.cluster().slug().value(),
              share.name(),
              share.note(),
              share.taken(),
              Math.max(0, share.seats() - share.taken()),
              percent(x),
              percent(share.seats() * scale),
              percent(Math.min(share.taken(), share.seats()) * scale)));
      x += share.seats() * scale + GAP;
    }
    return drawn;
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
