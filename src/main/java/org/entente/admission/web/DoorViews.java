package org.entente.admission.web;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.admission.CheckIn;
import org.entente.admission.DoorBook;
import org.entente.admission.DoorHours;
import org.entente.admission.TicketSeat;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.platform.text.Translator;
import org.entente.registration.EventWords;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the door of an event into staff's words.
@Component
class DoorViews {

  /// As many rows as a page carries; a search finds the others.
  static final int MOST_ROWS = 200;

  private final DoorBook book;
  private final Clusters clusters;
  private final EventWords words;
  private final Clock clock;

  DoorViews(DoorBook book, Clusters clusters, EventWords words, Clock clock) {
    this.book = book;
    this.clusters = clusters;
    this.words = words;
    this.clock = clock;
  }

  /// The list of an event with who is inside.
  private record Known(List<TicketSeat> seats, Map<SeatId, List<CheckIn>> checkIns) {

    List<CheckIn> all(TicketSeat seat) {
      return checkIns.getOrDefault(seat.seat(), List.of());
    }

    List<CheckIn> counting(TicketSeat seat) {
      return all(seat).stream().filter(CheckIn::counts).toList();
    }
  }

  DoorView of(Cluster host, Event event, String door, String search, Translator say) {
    Known known = known(event);
    List<TicketSeat> found =
        known.seats().stream()
            .filter(
                seat ->
                    seat.standing() != TicketSeat.Standing.CANCELLED || !known.all(seat).isEmpty())
            .filter(seat -> matches(seat, search))
            .toList();
    String closed = closed(event, say);
    Map<ClusterId, Cluster> names = names();
    return new DoorView(
        base(host, event),
        event.id().value().toString(),
        EventView.of(event, words, say),
        door,
        search,
        closed,
        counts(host, event, known, names, say),
        found.stream()
            .limit(MOST_ROWS)
            .map(seat -> row(seat, known, closed.isEmpty(), names, say))
            .toList(),
        found.size(),
        known.seats().stream().flatMap(seat -> conflicts(seat, known, say).stream()).toList());
  }

  /// The same page without anybody on it, for the device to keep and fill by itself.
  DoorView shell(Cluster host, Event event, Translator say) {
    return new DoorView(
        base(host, event),
        event.id().value().toString(),
        EventView.of(event, words, say),
        say.say("admission.door.default"),
        "",
        closed(event, say),
        new DoorView.CountsView(base(host, event), 0, 0, List.of()),
        List.of(),
        0,
        List.of());
  }

  DoorView.CountsView counts(Cluster host, Event event, Translator say) {
    return counts(host, event, known(event), names(), say);
  }

  static String base(Cluster host, Event event) {
    return "/desk/%s/events/%s/door".formatted(host.slug(), event.slug());
  }

  /// Says from which share a seat is.
  Function<@Nullable ClusterId, String> shares(Translator say) {
    Map<ClusterId, Cluster> names = names();
    return share -> share(share, names, say);
  }

  private Known known(Event event) {
    return new Known(book.seats(event.id()), book.checkIns(event.id()));
  }

  private String closed(Event event, Translator say) {
    return DoorHours.closed(event, clock.instant())
        .map(why -> DoorPhrases.closed(why, DoorHours.opens(event), say))
        .orElse("");
  }

  private static DoorView.CountsView counts(
      Cluster host, Event event, Known known, Map<ClusterId, Cluster> names, Translator say) {
    List<TicketSeat> expected = known.seats().stream().filter(TicketSeat::isConfirmed).toList();
    List<Optional<ClusterId>> shares =
        expected.stream()
            .map(seat -> Optional.ofNullable(seat.share()))
            .distinct()
            .sorted(Comparator.comparing(share -> share.map(id -> names.get(id).name()).orElse("")))
            .toList();
    List<DoorView.ShareView> views = new ArrayList<>();
    for (Optional<ClusterId> share : shares) {
      List<TicketSeat> own =
          expected.stream()
              .filter(seat -> Optional.ofNullable(seat.share()).equals(share))
              .toList();
      views.add(
          new DoorView.ShareView(
              share.map(names::get).orElse(host).slug().value(),
              share(share.orElse(null), names, say),
              inside(own, known),
              own.size()));
    }
    return new DoorView.CountsView(
        base(host, event), inside(expected, known), expected.size(), views);
  }

  private static int inside(List<TicketSeat> seats, Known known) {
    return (int) seats.stream().filter(seat -> !known.counting(seat).isEmpty()).count();
  }

  private static DoorView.RowView row(
      TicketSeat seat, Known known, boolean open, Map<ClusterId, Cluster> names, Translator say) {
    List<CheckIn> counting = known.counting(seat);
    boolean inside = !counting.isEmpty();
    String state =
        inside
            ? DoorPhrases.inside(counting.getFirst(), say)
            : seat.isConfirmed()
                ? say.say("admission.door.expected")
                : say.say("admission.standing." + seat.standing().key());
    return new DoorView.RowView(
        seat.seat().value().toString(),
        DoorPhrases.called(seat, say),
        seat.company(),
        seat.isConfirmed() ? share(seat.share(), names, say) : "",
        state,
        inside ? "good" : seat.isConfirmed() ? "" : "warn",
        open && !inside && seat.isConfirmed(),
        inside ? counting.getFirst().id().toString() : null);
  }

  private static List<String> conflicts(TicketSeat seat, Known known, Translator say) {
    List<String> conflicts = new ArrayList<>();
    List<CheckIn> counting = known.counting(seat);
    for (int later = 1; later < counting.size(); later++) {
      conflicts.add(
          say.say(
              "admission.door.twice",
              DoorPhrases.called(seat, say),
              DoorPhrases.inside(counting.getFirst(), say),
              DoorPhrases.inside(counting.get(later), say)));
    }
    for (CheckIn checkIn : known.all(seat)) {
      if (checkIn.objection() != null) {
        conflicts.add(
            say.say(
                "admission.door.despite",
                DoorPhrases.called(seat, say),
                DoorPhrases.inside(checkIn, say),
                say.say("admission.objection." + checkIn.objection().key())));
      }
    }
    return conflicts;
  }

  private static boolean matches(TicketSeat seat, String search) {
    return plain(seat.name() + " " + seat.company() + " " + seat.code()).contains(plain(search));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private Map<ClusterId, Cluster> names() {
    return clusters.all().stream().collect(toMap(Cluster::id, Function.identity()));
  }

  private static String share(
      @Nullable ClusterId share, Map<ClusterId, Cluster> names, Translator say) {
    return share == null
        ? say.say("admission.door.common")
        : say.say("admission.door.share", names.get(share).name());
  }
}
