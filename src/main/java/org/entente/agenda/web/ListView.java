package org.entente.agenda.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Participation;
import org.entente.agenda.Publication;
import org.entente.clusters.Format;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// Events, day by day.
///
/// @param days in order
public record ListView(List<DayView> days) {

  /// The events of one day.
  ///
  /// @param date for machines
  /// @param name as a phrase
  /// @param distance how far away it is, or empty
  public record DayView(String date, String name, String distance, List<RowView> rows) {}

  /// Puts entries into words, in their order.
  ///
  /// @param instead what is open instead of what is not, by format
  static ListView of(List<AgendaEntry> entries, Map<Format, AgendaEntry> instead, Wording wording) {
    Map<LocalDate, List<RowView>> days = new TreeMap<>();
    for (AgendaEntry entry : entries) {
      days.computeIfAbsent(entry.event().time().day(), _ -> new ArrayList<>())
          .add(row(entry, instead.get(entry.event().format()), wording));
    }
    return new ListView(
        days.entrySet().stream()
            .map(
                day ->
                    new DayView(
                        day.getKey().toString(),
                        wording.day(day.getKey()),
                        wording.distance(day.getKey()),
                        day.getValue()))
            .toList());
  }

  static RowView row(AgendaEntry entry, @Nullable AgendaEntry instead, Wording wording) {
    boolean cancelled = entry.event().status() instanceof Publication.Cancelled;
    boolean closed = entry.attendance().payable().isEmpty();
    return new RowView(
        wording.path(entry.event()),
        wording.title(entry.event()),
        wording.language(entry.event()),
        cancelled ? "cancelled" : closed ? "closed" : "",
        Wording.machine(entry.event().time().start()),
        Wording.machine(entry.event().time().end()),
        wording.hours(entry.event()),
        wording.accents(entry),
        wording.name(entry.event().host()),
        wording.format(entry.event()),
        place(entry, wording),
        state(entry, wording.say()),
        remarks(entry, wording),
        cancelled ? "" : wording.amount(entry),
        cancelled ? "" : wording.basis(entry),
        cancelled ? null : wording.why(entry, instead));
  }

  private static String place(AgendaEntry entry, Wording wording) {
    String place = wording.place(entry.event().place());
    return entry.travel() == null
        ? place
        : place + " · " + wording.say().say("agenda.travel", entry.travel().oneWay());
  }

  private static RowView.@Nullable StateView state(AgendaEntry entry, Translator say) {
    Participation participation = entry.participation();
    if (participation != null) {
      return switch (participation.state()) {
        case BOOKED -> new RowView.StateView("good", say.say("agenda.state.booked"));
        case OFFERED -> new RowView.StateView("warn", say.say("agenda.state.offered"));
        case WAITING -> new RowView.StateView("warn", say.say("agenda.state.waiting"));
      };
    }
    return switch (entry.phase()) {
      case CANCELLED -> new RowView.StateView("bad", say.say("agenda.phase.cancelled"));
      case PAST -> new RowView.StateView("", say.say("agenda.phase.past"));
      case DRAFT -> new RowView.StateView("", say.say("agenda.phase.draft"));
      case NOT_YET_OPEN, OPEN, CLOSED -> upcoming(entry, say);
    };
  }

  private static RowView.@Nullable StateView upcoming(AgendaEntry entry, Translator say) {
    if (entry.attendance().payable().isEmpty()) {
      return new RowView.StateView("", say.say("agenda.state.not-open"));
    }
    return switch (entry.phase()) {
      case NOT_YET_OPEN -> new RowView.StateView("", say.say("agenda.phase.not_yet_open"));
      case CLOSED -> new RowView.StateView("", say.say("agenda.phase.closed"));
      case OPEN ->
          entry.seatsLeft() == 0
              ? new RowView.StateView("warn", say.say("agenda.state.full"))
              : null;
      case DRAFT, PAST, CANCELLED -> null;
    };
  }

  private static List<String> remarks(AgendaEntry entry, Wording wording) {
    Translator say = wording.say();
    if (entry.event().status() instanceof Publication.Cancelled cancelled) {
      return List.of(say.say(cancelled.reason()));
    }
    if (!entry.isOpen()) {
      return List.of();
    }
    List<String> remarks = new ArrayList<>();
    int left = entry.seatsLeft();
    if (left > 0) {
      remarks.add(say.say("agenda.seats.left", left, entry.event().capacity()));
    } else if (entry.seats().count().waiting() > 0) {
      remarks.add(say.say("agenda.seats.waiting", entry.seats().count().waiting()));
    }
    int kept = entry.seats().keptFor(entry.countsFor());
    if (left > 0 && kept > 0 && entry.countsFor() != null) {
      remarks.add(say.say("agenda.seats.kept", kept, wording.name(entry.countsFor())));
    }
    if (!entry.isWorthTheTrip() && entry.travel() != null) {
      remarks.add(
          say.say(
              "agenda.travel.long",
              entry.travel().oneWay().multipliedBy(2),
              entry.event().time().length()));
    }
    return remarks;
  }
}
