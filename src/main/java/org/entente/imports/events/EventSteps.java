package org.entente.imports.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.ChangeEvent;
import org.entente.agenda.DraftEvent;
import org.entente.agenda.Event;
import org.entente.agenda.EventDescription;
import org.entente.agenda.EventId;
import org.entente.agenda.PublishEvent;
import org.entente.agenda.Revision;
import org.entente.clusters.ClusterId;
import org.entente.imports.ImportKind;
import org.entente.imports.Origins;
import org.entente.platform.LocalizedText;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;

/// Writes what lines of an agenda bring, by the same ways as a person at the desk.
@Component
class EventSteps {

  /// Said of an event that its own calendar cancelled.
  private static final LocalizedText CANCELLED_THERE =
      new LocalizedText(
          "Annulé dans l’agenda d’origine.", "Cancelled in the calendar that it came from.");

  private final DraftEvent draftEvent;
  private final ChangeEvent changeEvent;
  private final PublishEvent publishEvent;
  private final CancelEvent cancelEvent;
  private final Origins origins;

  EventSteps(
      DraftEvent draftEvent,
      ChangeEvent changeEvent,
      PublishEvent publishEvent,
      CancelEvent cancelEvent,
      Origins origins) {
    this.draftEvent = draftEvent;
    this.changeEvent = changeEvent;
    this.publishEvent = publishEvent;
    this.cancelEvent = cancelEvent;
    this.origins = origins;
  }

  /// What would keep an event from being published.
  List<Problem> objections(ClusterId host, EventDescription described) {
    return publishEvent.objections(host, described);
  }

  Optional<Problem> create(
      ClusterId host,
      EventDescription described,
      String source,
      Map<String, String> said,
      boolean publish) {
    return switch (draftEvent.draft(host, described, source)) {
      case Revision.Refused(List<Problem> problems) -> Optional.of(problems.getFirst());
      case Revision.Made(Event event) -> {
        remember(host, source, event.id(), said);
        yield publish ? refusal(publishEvent.publish(host, event.id())) : Optional.empty();
      }
    };
  }

  Optional<Problem> change(
      ClusterId host,
      Event event,
      EventDescription described,
      String source,
      Map<String, String> said) {
    remember(host, source, event.id(), said);
    return refusal(changeEvent.change(host, event.id(), event.version(), described));
  }

  Optional<Problem> cancel(ClusterId host, Event event, String source, Map<String, String> said) {
    remember(host, source, event.id(), said);
    return refusal(cancelEvent.cancel(host, event.id(), CANCELLED_THERE));
  }

  private void remember(ClusterId host, String source, EventId event, Map<String, String> said) {
    origins.remember(host, ImportKind.EVENTS, source, new Origins.Origin(event.value(), said));
  }

  private static Optional<Problem> refusal(Revision revision) {
    return switch (revision) {
      case Revision.Made _ -> Optional.empty();
      case Revision.Refused(List<Problem> problems) -> Optional.of(problems.getFirst());
    };
  }
}
