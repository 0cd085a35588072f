package org.entente.demo.story;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.DraftEvent;
import org.entente.agenda.Event;
import org.entente.agenda.EventDescription;
import org.entente.agenda.Place;
import org.entente.agenda.ProgrammeItem;
import org.entente.agenda.PublishEvent;
import org.entente.agenda.RegistrationWindow;
import org.entente.agenda.Revision;
import org.entente.agenda.TimeSpan;
import org.entente.clusters.ClusterId;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.entente.territory.CommuneCode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells of a season of events, from the great days to the lunch workshops.
@Component
@Profile("demo")
class TellAgenda {

  private final DraftEvent draftEvent;
  private final PublishEvent publishEvent;
  private final CancelEvent cancelEvent;
  private final Clock clock;

  TellAgenda(
      DraftEvent draftEvent, PublishEvent publishEvent, CancelEvent cancelEvent, Clock clock) {
    this.clock = clock;
    this.draftEvent = draftEvent;
    this.publishEvent = publishEvent;
    this.cancelEvent = cancelEvent;
  }

  /// @param today the day from which the story counts its weeks
  void tell(Story story, Cast cast, LocalDate today) {
    LocalTime now = LocalTime.now(clock.withZone(France.ZONE));
    for (Story.Gathering gathering : story.events()) {
      ClusterId host = cast.cluster(gathering.cluster());
      Event event =
          made(draftEvent.draft(host, description(gathering, day(gathering, today, now))));
      if (!gathering.draft()) {
        made(publishEvent.publish(host, event.id()));
      }
      if (gathering.cancelled() != null) {
        made(cancelEvent.cancel(host, event.id(), LocalizedText.french(gathering.cancelled())));
      }
      cast.add(gathering.key(), event);
    }
  }

  /// What is soon is today or tomorrow, so that its door is open whenever somebody comes to look.
  private static LocalDate day(Story.Gathering gathering, LocalDate today, LocalTime now) {
    if (!gathering.soon()) {
      return StoryDays.day(today, gathering.weeks(), gathering.weekday());
    }
    return now.isBefore(gathering.from().minusHours(1)) ? today : today.plusDays(1);
  }

  /// What the story says of an event, on that day.
  static EventDescription description(Story.Gathering gathering, LocalDate day) {
    return new EventDescription(
        gathering.format(),
        gathering.series() == null ? null : new Slug(gathering.series()),
        gathering.title().text(),
        gathering.summary().text(),
        gathering.description(),
        new Place.OnSite(
            new CommuneCode(gathering.commune()), gathering.venue(), gathering.address()),
        time(day, gathering.from(), gathering.until()),
        gathering.capacity(),
        gathering.audience(),
        Money.euros(gathering.publicEuros()),
        Money.euros(gathering.memberEuros()),
        RegistrationWindow.ALWAYS,
        programme(gathering));
  }

  private static TimeSpan time(LocalDate day, LocalTime from, LocalTime until) {
    return new TimeSpan(
        day.atTime(from).atZone(France.ZONE).toInstant(),
        day.atTime(until).atZone(France.ZONE).toInstant());
  }

  private static List<ProgrammeItem> programme(Story.Gathering gathering) {
    return gathering.programme().stream()
        .map(
            item ->
                new ProgrammeItem(
                    item.time(), new LocalizedText(item.french(), item.english()), item.speaker()))
        .toList();
  }

  static Event made(Revision revision) {
    return switch (revision) {
      case Revision.Made(Event event) -> event;
      case Revision.Refused(var problems) ->
          throw new IllegalStateException("The story's event is refused: " + problems);
    };
  }
}
