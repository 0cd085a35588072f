package org.entente.admission.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.admission.CheckIn;
import org.entente.admission.DoorAnswer;
import org.entente.admission.TakeReport;
import org.entente.admission.TicketKey;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;

/// What devices at doors are told and tell, as JSON. Moments are milliseconds since 1970.
final class DoorJson {

  private DoorJson() {}

  /// All that a device needs to decide by itself.
  record TicketList(
      String event,
      long opens,
      long closes,
      boolean cancelled,
      long time,
      Token token,
      List<Key> keys,
      List<Seat> seats,
      List<Entry> checkIns,
      Map<String, String> phrases) {}

  /// What a request that writes must carry, in which header.
  record Token(String header, String value) {}

  /// @param key the public key, as SubjectPublicKeyInfo in base64
  record Key(int number, String key, boolean withdrawn) {

    static Key of(TicketKey key) {
      return new Key(
          key.number(),
          Base64.getEncoder().encodeToString(key.publicKey().getEncoded()),
          key.isWithdrawn());
    }
  }

  record Seat(
      String id,
      String holder,
      String code,
      String name,
      String company,
      String share,
      String standing) {}

  record Entry(
      String id,
      String seat,
      String door,
      String by,
      long at,
      boolean doubtful,
      @Nullable String objection) {

    static Entry of(CheckIn checkIn) {
      return new Entry(
          checkIn.id().toString(),
          checkIn.seat().value().toString(),
          checkIn.door(),
          checkIn.by(),
          checkIn.at().toEpochMilli(),
          checkIn.doubtful(),
          checkIn.objection() == null ? null : checkIn.objection().name());
    }
  }

  /// What happened since a device asked last.
  record News(long time, List<Answer> answers, List<Entry> checkIns) {}

  /// @param outcome ADMITTED, REPEATED, REFUSED or UNDONE
  record Answer(String id, String outcome, @Nullable String objection, @Nullable Entry first) {

    static Answer of(UUID id, DoorAnswer answer) {
      return switch (answer) {
        case DoorAnswer.Admitted(_, var own) ->
            new Answer(id.toString(), "ADMITTED", null, Entry.of(own));
        case DoorAnswer.Repeated(_, var first) ->
            new Answer(id.toString(), "REPEATED", null, Entry.of(first));
        case DoorAnswer.Undone _ -> new Answer(id.toString(), "UNDONE", null, null);
        case DoorAnswer.Refused(var objection, _) ->
            new Answer(id.toString(), "REFUSED", objection.name(), null);
      };
    }
  }

  /// What a device sends.
  ///
  /// @param undone the check-ins that it takes back, after the reports
  record Sent(
      @Nullable String door, @Nullable List<Report> reports, @Nullable List<String> undone) {

    static final int MOST = 200;

    List<Report> allReports() {
      return reports == null ? List.of() : reports;
    }

    List<String> allUndone() {
      return undone == null ? List.of() : undone;
    }

    boolean isTooMuch() {
      return allReports().size() > MOST || allUndone().size() > MOST;
    }

    boolean isReadable() {
      return allReports().stream().allMatch(Report::isReadable)
          && allUndone().stream().allMatch(Addressed::isNumber);
    }
  }

  record Report(
      @Nullable String id,
      @Nullable String seat,
      @Nullable String holder,
      @Nullable String kind,
      long scannedAt,
      long aheadBy,
      boolean inside) {

    boolean isReadable() {
      return id != null && Addressed.isNumber(id) && seat != null && Addressed.isNumber(seat);
    }

    TakeReport.Report said() {
      return new TakeReport.Report(
          Addressed.number(String.valueOf(id)),
          new SeatId(Addressed.number(String.valueOf(seat))),
          holder,
          "SCAN".equals(kind) ? CheckIn.Kind.SCAN : CheckIn.Kind.MANUAL,
          scannedAt,
          aheadBy,
          inside);
    }
  }
}
