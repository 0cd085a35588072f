package org.entente.agenda.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Seats;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.Explanation.CitedArticle;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// The seats of an event as a bar of shares, with the figures behind it.
///
/// @param summary how many are left for this reader
/// @param title the bar in words
public record SeatsView(String summary, String title, List<ShareView> shares) {

  private static final double GAP = 0.8;

  /// One share.
  ///
  /// @param accent the slug of the cluster whose accent it wears
  /// @param note until when and by which article it is kept, or empty
  /// @param article the article that keeps it, or null
  /// @param x where its bar begins, in percent
  /// @param width how wide it is, in percent
  /// @param takenWidth how wide its taken part is, in percent
  public record ShareView(
      String accent,
      String name,
      String note,
      @Nullable CitedArticle article,
      int taken,
      int left,
      String x,
      String width,
      String takenWidth) {}

  /// A share before it is drawn.
  private record Share(
      String accent,
      String name,
      String note,
      @Nullable CitedArticle article,
      int seats,
      int taken) {}

  static SeatsView of(AgendaEntry entry, Wording wording) {
    Translator say = wording.say();
    int capacity = entry.event().capacity();
    return new SeatsView(
        summary(entry, wording),
        say.say("agenda.seats.title", entry.seats().free(), capacity),
        drawn(shares(entry, wording), capacity));
  }

  private static String summary(AgendaEntry entry, Wording wording) {
    Translator say = wording.say();
    int left = entry.seatsLeft();
    int kept = entry.seats().keptFor(entry.countsFor());
    if (left == 0) {
      int waiting = entry.seats().count().waiting();
      return say.say("agenda.seats.none", entry.event().capacity(), waiting);
    }
    String line = say.say("agenda.seats.left", left, entry.event().capacity());
    return kept > 0 && entry.countsFor() != null
        ? line + ", " + say.say("agenda.seats.kept", kept, wording.name(entry.countsFor()))
        : line;
  }

  private static List<Share> shares(AgendaEntry entry, Wording wording) {
    Translator say = wording.say();
    DecisionPhrases decisions = wording.decisions();
    Seats seats = entry.seats();
    List<Share> shares = new ArrayList<>();
    int kept = 0;
    int takenOfKept = 0;
    for (Guarantee guarantee : seats.kept()) {
      int taken = guarantee.seats() - seats.unused(guarantee);
      List<CitedArticle> cited = decisions.cite(List.of(guarantee.clause()));
      shares.add(
          new Share(
              wording.cluster(guarantee.beneficiary()).slug().value(),
              say.say("agenda.seats.share", wording.name(guarantee.beneficiary())),
              say.say("agenda.seats.until", guarantee.releasedOn().minusDays(1)),
              cited.isEmpty() ? null : cited.getFirst(),
              guarantee.seats(),
              taken));
      kept += guarantee.seats();
      takenOfKept += taken;
    }
    shares.addFirst(
        new Share(
            wording.cluster(entry.event().host()).slug().value(),
            say.say(kept == 0 ? "agenda.seats.all" : "agenda.seats.others"),
            "",
            null,
            Math.max(0, seats.capacity() - kept),
            Math.max(0, seats.count().sold() - takenOfKept)));
    return shares;
  }

  private static List<ShareView> drawn(List<Share> shares, int capacity) {
    int all = Math.max(1, Math.max(capacity, shares.stream().mapToInt(Share::seats).sum()));
    double scale = (100 - GAP * (shares.size() - 1)) / all;
    List<ShareView> drawn = new ArrayList<>();
    double x = 0;
    for (Share share : shares) {
      double width = share.seats() * scale;
      int taken = Math.min(share.taken(), share.seats());
      drawn.add(
          new ShareView(
              share.accent(),
              share.name(),
              share.note(),
              share.article(),
              share.taken(),
              share.seats() - taken,
              percent(x),
              percent(width),
              percent(taken * scale)));
      x += width + GAP;
    }
    return drawn;
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
