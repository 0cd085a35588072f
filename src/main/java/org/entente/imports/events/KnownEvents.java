package org.entente.imports.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.entente.clusters.ClusterId;
import org.entente.imports.ImportKind;
import org.entente.imports.Origins;

/// Which of a host's events the lines of a file are about: those that came from the same calendar
/// before, and those that our own export names.
final class KnownEvents {

  private static final Pattern OURS =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:@entente)?");

  private final ClusterId host;
  private final Map<String, Origins.Origin> origins;
  private final Map<String, Event> bySource;
  private final Map<EventId, Event> byId;
  private final Set<String> met = new HashSet<>();

  KnownEvents(ClusterId host, Events events, Origins origins, Collection<String> sources) {
    this.host = host;
    this.origins = origins.all(host, ImportKind.EVENTS);
    this.bySource = new HashMap<>(events.imported(host, sources));
    Set<EventId> named = new HashSet<>();
    for (String source : sources) {
      Matcher ours = OURS.matcher(source);
      if (ours.matches()) {
        named.add(new EventId(UUID.fromString(ours.group(1))));
      }
    }
    this.byId = events.find(named);
  }

  /// The identifier under which our export writes an event.
  static String reference(Event event) {
    return event.id().value() + "@entente";
  }

  /// Whether a line was written by our export, whose texts are Markdown already.
  static boolean isOurs(String source) {
    return source.endsWith("@entente") && OURS.matcher(source).matches();
  }

  Optional<Event> named(String source) {
    Event imported = bySource.get(source);
    if (imported != null) {
      return Optional.of(imported);
    }
    Matcher ours = OURS.matcher(source);
    return ours.matches()
        ? Optional.ofNullable(byId.get(new EventId(UUID.fromString(ours.group(1)))))
            .filter(event -> event.host().equals(host))
        : Optional.empty();
  }

  /// What the calendar said of it the last time.
  Optional<Map<String, String>> saidBefore(String source) {
    return Optional.ofNullable(origins.get(source)).map(Origins.Origin::said);
  }

  /// Whether no line before had this name.
  boolean isFirst(String source) {
    return met.add(source);
  }
}
