package org.entente.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.agenda.DraftEvent;
import org.entente.agenda.Event;
import org.entente.agenda.PublishEvent;
import org.entente.demo.story.PastSeats.Taken;
import org.entente.territory.CommuneCode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells of the season before the convention: who came, who waited in vain and whom nothing let
/// come, so that a dry run has something to replay.
@Component
@Profile("demo")
class TellPastSeason {

  private static final Duration FIRST_ASKED = Duration.ofDays(25);
  private static final Duration APART = Duration.ofHours(7);

  private final DraftEvent draftEvent;
  private final PublishEvent publishEvent;
  private final PastSeats seats;
  private final TransactionTemplate transaction;

  TellPastSeason(
      DraftEvent draftEvent,
      PublishEvent publishEvent,
      PastSeats seats,
      TransactionTemplate transaction) {
    this.draftEvent = draftEvent;
    this.publishEvent = publishEvent;
    this.seats = seats;
    this.transaction = transaction;
  }

  void tell(Story story, Cast cast, LocalDate today) {
    transaction.executeWithoutResult(
        _ -> story.past().forEach(past -> tell(past, story, cast, today)));
  }

  private void tell(Story.Past past, Story story, Cast cast, LocalDate today) {
    Story.Gathering gathering = past.event();
    LocalDate day = StoryDays.day(today, gathering.weeks(), gathering.weekday());
    Event draft =
        TellAgenda.made(
            draftEvent.draft(
                cast.cluster(gathering.cluster()), TellAgenda.description(gathering, day)));
    Event event = TellAgenda.made(publishEvent.publish(draft.host(), draft.id()));
    List<Integer> locals = companies(story, gathering.cluster(), true);
    List<Integer> guests = companies(story, gathering.cluster(), false);
    List<Taken> taken = new ArrayList<>();
    for (int seat = 0; seat < past.locals(); seat++) {
      taken.add(taken(story, locals, seat, true, false, asked(event, seat)));
    }
    // Others hear of it later, so that the last seats go to both in turn.
    int later = Math.max(0, past.locals() - past.guests());
    for (int seat = 0; seat < past.guests() + past.waiting(); seat++) {
      boolean waits = seat >= past.guests();
      taken.add(taken(story, guests, seat, false, waits, asked(event, later + seat)));
    }
    seats.take(event, taken);
    for (int person = 0; person < past.refused(); person++) {
      Story.Member company = story.companies().get(guests.get(person % guests.size()));
      seats.refuse(
          event,
          cast.home(company.name()),
          new CommuneCode(company.commune()),
          asked(event, person));
    }
  }

  private static Taken taken(
      Story story, List<Integer> from, int seat, boolean local, boolean waiting, Instant at) {
    int company = from.get(seat % from.size());
    Story.Member member = story.companies().get(company);
    return new Taken(
        TellBookings.email(member, company + 1),
        member.name(),
        TellBookings.name(company + 1, 1 + seat / from.size()),
        local,
        waiting,
        at);
  }

  /// When somebody asked: one after the other, all before it begins.
  private static Instant asked(Event event, int number) {
    return event.time().start().minus(FIRST_ASKED).plus(APART.multipliedBy(number));
  }

  /// The companies of the host's cluster, or those of others, by their place in the story.
  private static List<Integer> companies(Story story, String cluster, boolean ofHost) {
    List<Integer> companies = new ArrayList<>();
    for (int place = 0; place < story.companies().size(); place++) {
      if (story.companies().get(place).cluster().equals(cluster) == ofHost) {
        companies.add(place);
      }
    }
    return companies;
  }
}
