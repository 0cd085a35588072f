package org.entente.admission.papers.web;

import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.platform.page.Shell;
import org.entente.platform.text.Translator;

/// The event whose papers a page of the desk is about.
///
/// @param base the address of the event at the desk
/// @param language the language of the title
public record DeskEvent(
    Shell.Desk desk, String base, String title, String language, String when, String slug) {

  static DeskEvent of(Cluster host, Event event, Translator say) {
    return new DeskEvent(
        new Shell.Desk(host.slug().value(), host.name()),
        "/desk/%s/events/%s".formatted(host.slug(), event.slug()),
        say.say(event.title()),
        event.title().languageFor(say.locale()),
        when(event, say),
        event.slug().value());
  }

  /// `jeudi 4 juin 2026, 09:00 – 17:00`, or with both days.
  static String when(Event event, Translator say) {
    return when(event.time(), say);
  }

  static String when(org.entente.agenda.TimeSpan time, Translator say) {
    boolean longer = time.lastDay().isAfter(time.day());
    return longer
        ? say.dateTime(time.start()) + " – " + say.dateTime(time.end())
        : say.dateTime(time.start()) + " – " + say.time(time.end());
  }
}
