package org.entente.registration.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.platform.text.Translator;

/// The list of an event for spreadsheets: semicolons and a byte order mark, as they are expected in
/// France.
final class AttendeeCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setDelimiter(';').get();

  private AttendeeCsv() {}

  static String of(List<DeskView.LineView> lines, Translator say) {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord(
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
      for (DeskView.LineView line : lines) {
        BookingView.SeatView seat = line.seat();
        csv.printRecord(
            harmless(seat.attendee()),
            harmless(seat.email()),
            harmless(line.company()),
            harmless(line.countsFor()),
            harmless(line.share()),
            seat.status().text(),
            seat.price(),
            seat.kind(),
            harmless(seat.basis()),
            line.madeAt(),
            harmless(line.note()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  /// What somebody typed must not become a formula in whoever's spreadsheet opens it.
  static String harmless(String typed) {
    return !typed.isEmpty() && "=+-@\t\r\n".indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
  }
}
