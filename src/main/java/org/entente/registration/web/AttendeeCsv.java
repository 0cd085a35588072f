package org.entente.registration.web;

import java.util.List;
import org.entente.platform.text.Translator;

/// The list of an event as the rows of a file.
final class AttendeeCsv {

  private AttendeeCsv() {}

  static List<String> headings(Translator say) {
    return List.of(
        say.say("registration.column.name"),
        say.say("registration.column.email"),
        say.say("registration.column.company"),
        say.say("registration.column.for"),
        say.say("registration.column.share"),
        say.say("registration.column.status"),
        say.say("registration.column.price"),
        say.say("registration.column.rate"),
        say.say("registration.column.basis"),
        say.say("registration.column.made"),
        say.say("registration.column.note"));
  }

  static List<String> cells(DeskView.LineView line) {
    BookingView.SeatView seat = line.seat();
    return List.of(
        seat.attendee(),
        seat.email(),
        line.company(),
        line.countsFor(),
        line.share(),
        seat.status().text(),
        seat.price(),
        seat.kind(),
        seat.basis(),
        line.madeAt(),
        line.note());
  }
}
