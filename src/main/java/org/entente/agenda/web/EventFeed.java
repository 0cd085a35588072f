package org.entente.agenda.web;

import java.time.Instant;
import org.entente.agenda.Event;
import org.entente.agenda.Publication;
import org.entente.platform.feed.Feed;

/// Events as feed readers show them.
final class EventFeed {

  private EventFeed() {}

  static Feed.Entry entry(Event event, Wording wording) {
    return new Feed.Entry(
        event.id().value(),
        wording.path(event),
        wording.title(event),
        wording.name(event.host()),
        text(event, wording),
        wording.format(event),
        announced(event),
        announced(event));
  }

  /// When, where and what, as text.
  private static String text(Event event, Wording wording) {
    String when = wording.say().dateTime(event.time().start());
    String called =
        event.status() instanceof Publication.Cancelled(_, _, var reason)
            ? wording.say().say("agenda.feed.cancelled", reason) + "\n"
            : "";
    return called
        + when
        + ", "
        + wording.place(event.place())
        + "\n"
        + wording.say().say(event.summary());
  }

  private static Instant announced(Event event) {
    return switch (event.status()) {
      case Publication.Draft _ -> throw new IllegalStateException("Nobody may know of a draft.");
      case Publication.Published(Instant at) -> at;
      case Publication.Cancelled(_, Instant at, _) -> at;
    };
  }
}
