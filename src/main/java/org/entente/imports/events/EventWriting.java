package org.entente.imports.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.agenda.EventDescription;
import org.entente.agenda.Place;
import org.entente.agenda.RegistrationWindow;
import org.entente.agenda.TimeSpan;
import org.entente.clusters.Format;
import org.entente.imports.PlannedLine.Change;
import org.entente.imports.calendar.FoundEvent;
import org.entente.imports.table.ColumnGuess;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Problem;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;

/// Writes events as their host would: what the file says, and what was chosen where it does not.
final class EventWriting {

  private final EventDefaults defaults;
  private final EventPlaces places;
  private final Gazetteer gazetteer;

  EventWriting(EventDefaults defaults, EventPlaces places, Gazetteer gazetteer) {
    this.defaults = defaults;
    this.places = places;
    this.gazetteer = gazetteer;
  }

  /// @param remarks what was assumed
  record Written(EventDescription description, List<Problem> remarks) {}

  boolean publishes() {
    return defaults.publish();
  }

  /// Why the columns that only tables have cannot be read.
  Optional<Problem> objection(Map<EventField, String> more) {
    String format = more.get(EventField.FORMAT);
    String capacity = more.get(EventField.CAPACITY);
    if (format != null && format(format) == null) {
      return Optional.of(Problem.overall("imports.event.format", format));
    }
    if (capacity != null && !capacity.equals("0") && !EventDefaults.isCapacity(capacity)) {
      return Optional.of(Problem.overall("imports.event.capacity", capacity));
    }
    for (EventField field : List.of(EventField.PUBLIC_PRICE, EventField.MEMBER_PRICE)) {
      String price = more.get(field);
      if (price != null && !EventDefaults.isPrice(price)) {
        return Optional.of(Problem.overall("imports.event.price", price));
      }
    }
    return Optional.empty();
  }

  Map<String, String> said(FoundEvent found, Map<EventField, String> more) {
    Map<String, String> said = new LinkedHashMap<>(SaidOfEvent.of(found));
    Format format =
        more.containsKey(EventField.FORMAT) ? format(more.get(EventField.FORMAT)) : null;
    if (format != null) {
      said.put(SaidOfEvent.FORMAT, format.name());
    }
    if (more.containsKey(EventField.CAPACITY)) {
      said.put(SaidOfEvent.CAPACITY, more.get(EventField.CAPACITY));
    }
    if (more.containsKey(EventField.PUBLIC_PRICE)) {
      said.put(SaidOfEvent.PUBLIC_PRICE, price(more.get(EventField.PUBLIC_PRICE)));
    }
    if (more.containsKey(EventField.MEMBER_PRICE)) {
      said.put(SaidOfEvent.MEMBER_PRICE, price(more.get(EventField.MEMBER_PRICE)));
    }
    return said;
  }

  Map<String, String> said(Event event) {
    return SaidOfEvent.of(event, gazetteer);
  }

  Written create(FoundEvent found, Map<EventField, String> more) {
    Map<String, String> said = said(found, more);
    Format format =
        said.containsKey(SaidOfEvent.FORMAT)
            ? Format.valueOf(said.get(SaidOfEvent.FORMAT))
            : defaults.format();
    List<Problem> remarks = new ArrayList<>();
    EventPlaces.Settled settled = places.settle(found);
    remarks.addAll(settled.remarks());
    Instant end = found.end();
    if (end == null) {
      end = found.start().plus(format.usualLength());
      remarks.add(Problem.overall("imports.event.no_end", format.usualLength().toMinutes()));
    }
    EventDescription described =
        new EventDescription(
            format,
            null,
            LocalizedText.french(found.title()),
            LocalizedText.french(found.summary()),
            said.get(SaidOfEvent.DESCRIPTION),
            settled.place(),
            new TimeSpan(found.start(), end),
            number(said.get(SaidOfEvent.CAPACITY), defaults.capacity()),
            defaults.audience(),
            money(said.get(SaidOfEvent.PUBLIC_PRICE), defaults.publicPrice()),
            money(said.get(SaidOfEvent.MEMBER_PRICE), defaults.memberPrice()),
            RegistrationWindow.ALWAYS,
            List.of());
    return new Written(described, List.copyOf(remarks));
  }

  /// The event with what the file says differently than before; everything else stays as its host
  /// may
  /// have made it since.
  Written change(
      Event event, FoundEvent found, Map<EventField, String> more, Map<String, String> before) {
    Map<String, String> said = said(found, more);
    said.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    EventDescription old = EventDescription.of(event);
    List<Problem> remarks = new ArrayList<>();
    Place place = old.place();
    if (said.containsKey(SaidOfEvent.WHERE)) {
      EventPlaces.Settled settled = places.settle(found);
      place = settled.place();
      remarks.addAll(settled.remarks());
    }
    boolean retold = said.containsKey(SaidOfEvent.DESCRIPTION);
    EventDescription changed =
        new EventDescription(
            said.containsKey(SaidOfEvent.FORMAT)
                ? Format.valueOf(said.get(SaidOfEvent.FORMAT))
                : old.format(),
            old.series(),
            said.containsKey(SaidOfEvent.TITLE)
                ? new LocalizedText(found.title(), old.title().english())
                : old.title(),
            retold ? new LocalizedText(found.summary(), old.summary().english()) : old.summary(),
            retold ? said.get(SaidOfEvent.DESCRIPTION) : old.description(),
            place,
            time(old.time(), found, said),
            number(said.get(SaidOfEvent.CAPACITY), old.capacity()),
            old.audience(),
            money(said.get(SaidOfEvent.PUBLIC_PRICE), old.publicPrice()),
            money(said.get(SaidOfEvent.MEMBER_PRICE), old.memberPrice()),
            old.registration(),
            old.programme());
    return new Written(changed, List.copyOf(remarks));
  }

  /// A start that moves takes an end that nobody wrote with it.
  private static TimeSpan time(TimeSpan old, FoundEvent found, Map<String, String> said) {
    boolean moved = said.containsKey(SaidOfEvent.START) || said.containsKey(SaidOfEvent.END);
    if (!moved) {
      return old;
    }
    Duration length = old.length();
    Instant end = found.end();
    return new TimeSpan(found.start(), end == null ? found.start().plus(length) : end);
  }

  /// What becomes different about an event.
  List<Change> differences(Event event, EventDescription after) {
    return between(shown(EventDescription.of(event)), shown(after));
  }

  private static List<Change> between(List<Change> before, List<Change> after) {
    Map<String, String> old = new LinkedHashMap<>();
    before.forEach(change -> old.put(change.field(), change.after()));
    List<Change> changes = new ArrayList<>();
    for (Change change : after) {
      String was = old.getOrDefault(change.field(), "");
      if (!was.equals(change.after())) {
        changes.add(new Change(change.field(), was, change.after()));
      }
      old.remove(change.field());
    }
    old.forEach((field, was) -> changes.add(new Change(field, was, "")));
    return changes;
  }

  /// What a new event brings.
  List<Change> shown(EventDescription described) {
    List<Change> shown = new ArrayList<>();
    add(shown, SaidOfEvent.TITLE, described.title().french());
    add(shown, SaidOfEvent.START, described.time().start().toString());
    add(shown, SaidOfEvent.END, described.time().end().toString());
    add(shown, SaidOfEvent.WHERE, SaidOfEvent.where(described.place(), gazetteer).text());
    add(shown, SaidOfEvent.FORMAT, described.format().name());
    add(shown, SaidOfEvent.CAPACITY, String.valueOf(described.capacity()));
    add(shown, SaidOfEvent.PUBLIC_PRICE, described.publicPrice().decimal());
    add(shown, SaidOfEvent.MEMBER_PRICE, described.memberPrice().decimal());
    add(shown, SaidOfEvent.DESCRIPTION, described.description());
    return shown;
  }

  private static void add(List<Change> shown, String field, String value) {
    if (!value.isEmpty()) {
      shown.add(new Change(field, "", value));
    }
  }

  private static String price(String text) {
    return Money.parse(text).decimal();
  }

  private static int number(@Nullable String text, int otherwise) {
    return text == null ? otherwise : Integer.parseInt(text);
  }

  private static Money money(@Nullable String text, Money otherwise) {
    return text == null ? otherwise : Money.parse(text);
  }

  /// A format by its name in the code or on French and English pages.
  static @Nullable Format format(String text) {
    String plain = ColumnGuess.plain(text.toLowerCase(Locale.ROOT)).replace(' ', '_');
    Map<String, Format> french =
        Map.of(
            "grand_evenement", Format.GREAT_EVENT,
            "formation", Format.TRAINING,
            "atelier_du_midi", Format.LUNCH_WORKSHOP,
            "assemblee_generale", Format.GENERAL_MEETING);
    return Arrays.stream(Format.values())
        .filter(format -> format.name().equalsIgnoreCase(plain))
        .findFirst()
        .orElse(french.get(plain));
  }
}
