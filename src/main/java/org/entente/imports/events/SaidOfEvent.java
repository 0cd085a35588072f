package org.entente.imports.events;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.agenda.Event;
import org.entente.agenda.Place;
import org.entente.imports.calendar.FoundEvent;
import org.entente.territory.Commune;
import org.entente.territory.Gazetteer;

/// What a file says of an event, field by field, in the form in which it is compared: with what the
/// file said the last time, or else with the event itself.
final class SaidOfEvent {

  static final String TITLE = "title";
  static final String START = "start";
  static final String END = "end";
  static final String WHERE = "venue";
  static final String DESCRIPTION = "description";
  static final String FORMAT = "format";
  static final String CAPACITY = "capacity";
  static final String PUBLIC_PRICE = "public_price";
  static final String MEMBER_PRICE = "member_price";

  private SaidOfEvent() {}

  static Map<String, String> of(FoundEvent found) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put(TITLE, found.title());
    said.put(START, found.start().toString());
    if (found.end() != null) {
      said.put(END, found.end().toString());
    }
    if (!found.where().text().isEmpty()) {
      said.put(WHERE, found.where().text());
    }
    said.put(DESCRIPTION, description(found));
    return said;
  }

  /// The description, and below it where there is more to read.
  static String description(FoundEvent found) {
    String link = found.link() == null ? "" : "<" + found.link().toASCIIString() + ">";
    boolean there = link.isEmpty() || found.description().contains(found.link().toString());
    return there
        ? found.description().replace("\r\n", "\n").strip()
        : (found.description() + "\n\n" + link).strip();
  }

  static Map<String, String> of(Event event, Gazetteer gazetteer) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put(TITLE, event.title().french());
    said.put(START, event.time().start().toString());
    said.put(END, event.time().end().toString());
    said.put(WHERE, where(event.place(), gazetteer).text());
    said.put(DESCRIPTION, event.description().replace("\r\n", "\n").strip());
    said.put(FORMAT, event.format().name());
    said.put(CAPACITY, String.valueOf(event.capacity()));
    said.put(PUBLIC_PRICE, event.publicPrice().decimal());
    said.put(MEMBER_PRICE, event.memberPrice().decimal());
    return said;
  }

  /// Where an event is, in the words that our exports use.
  static FoundEvent.Where where(Place place, Gazetteer gazetteer) {
    return switch (place) {
      case Place.OnSite site ->
          new FoundEvent.Where(
              site.venue(),
              site.address(),
              "",
              gazetteer.find(site.commune()).map(Commune::label).orElse(site.commune().value()));
      case Place.Online online -> new FoundEvent.Where(online.link().toString(), "", "", "");
      case Place.Unsettled unsettled -> new FoundEvent.Where(unsettled.wording(), "", "", "");
    };
  }
}
