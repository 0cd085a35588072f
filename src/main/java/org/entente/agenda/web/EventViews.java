package org.entente.agenda.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.agenda.Place;
import org.entente.agenda.ProgrammeItem;
import org.entente.agenda.Publication;
import org.entente.agenda.web.EventView.ItemView;
import org.entente.agenda.web.EventView.NoticeView;
import org.entente.platform.France;
import org.entente.platform.text.Markdown;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// Puts one event into the words of its page.
final class EventViews {

  private EventViews() {}

  /// @param instead what is open instead of an event that is not, or null
  static EventView of(
      AgendaEntry entry, @Nullable AgendaEntry instead, boolean signedIn, Wording wording) {
    Event event = entry.event();
    Translator say = wording.say();
    OfferView offer = Offers.of(entry, instead, signedIn, wording);
    NoticeView notice = notice(entry, offer.instead() == null ? instead : null, wording);
    return new EventView(
        wording.title(event),
        say.say(event.summary()),
        wording.language(event),
        wording.accents(entry),
        notice != null && !notice.tone().equals("warn"),
        eyebrow(entry, wording),
        notice,
        Wording.machine(event.time().start()),
        say.date(event.time().day()),
        wording.hours(event),
        wording.town(event.place()),
        event.place() instanceof Place.OnSite site ? wording.venue(site) : "",
        distance(entry, say),
        whom(entry, wording),
        offer,
        description(event),
        event.programme().stream().map(item -> item(item, say)).toList(),
        coming(entry, wording));
  }

  static List<String> eyebrow(AgendaEntry entry, Wording wording) {
    Event event = entry.event();
    String format = wording.format(event);
    Translator say = wording.say();
    return entry.pooledWith().isEmpty()
        ? List.of(format, wording.name(event.host()))
        : List.of(
            say.say("agenda.event.pooled", format),
            say.say("agenda.event.host", wording.name(event.host())));
  }

  private static @Nullable NoticeView notice(
      AgendaEntry entry, @Nullable AgendaEntry instead, Wording wording) {
    Translator say = wording.say();
    Event event = entry.event();
    if (event.status() instanceof Publication.Cancelled cancelled) {
      return new NoticeView(
          "bad",
          say.say("agenda.phase.cancelled"),
          say.say(
              "agenda.notice.cancelled",
              wording.name(event.host()),
              France.day(cancelled.at()),
              say.say(cancelled.reason())),
          null);
    }
    return switch (entry.phase()) {
      case PAST -> new NoticeView("", say.say("agenda.notice.past"), "", null);
      case NOT_YET_OPEN, OPEN, CLOSED ->
          entry.attendance().payable().isPresent()
              ? null
              : new NoticeView(
                  "", say.say("agenda.notice.not-open"), "", wording.why(entry, instead));
      case DRAFT, CANCELLED -> null;
    };
  }

  private static @Nullable String distance(AgendaEntry entry, Translator say) {
    if (entry.travel() == null) {
      return null;
    }
    String way = say.say("agenda.event.travel", entry.travel().oneWay());
    return entry.isWorthTheTrip()
        ? way
        : say.say(
            "agenda.event.travel.long",
            way,
            say.say(
                "agenda.travel.long",
                entry.travel().oneWay().multipliedBy(2),
                entry.event().time().length()));
  }

  private static String whom(AgendaEntry entry, Wording wording) {
    Event event = entry.event();
    List<String> names =
        Stream.concat(Stream.of(event.host()), entry.pooledWith().stream())
            .map(wording::name)
            .toList();
    Translator say = wording.say();
    return say.say(
        event.audience() == Audience.PUBLIC
            ? "agenda.event.whom.public"
            : "agenda.event.whom.members",
        say.list(names));
  }

  private static ItemView item(ProgrammeItem item, Translator say) {
    return new ItemView(
        item.time().toString(),
        say.time(item.time()),
        say.say(item.title()),
        item.title().languageFor(say.locale()),
        item.speaker());
  }

  /// What the summary does not say already; calendars that are imported have one text for both.
  private static String description(Event event) {
    String text = event.description();
    return text.strip().equals(event.summary().french()) ? "" : Markdown.html(text);
  }

  /// What the facts do not say already: the address, and how far it is.
  private static List<String> coming(AgendaEntry entry, Wording wording) {
    Translator say = wording.say();
    List<String> sentences = new ArrayList<>();
    switch (entry.event().place()) {
      case Place.OnSite site -> {
        if (!site.address().isEmpty()) {
          sentences.add(
              Stream.of(wording.venue(site), site.address(), wording.town(site))
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(", ")));
        }
        if (entry.travel() != null) {
          sentences.add(
              say.say(
                  "agenda.event.estimate", entry.travel().oneWay(), entry.travel().kilometres()));
        }
      }
      case Place.Online _ -> sentences.add(say.say("agenda.event.online"));
      case Place.Unsettled _ -> {}
    }
    return sentences;
  }
}
