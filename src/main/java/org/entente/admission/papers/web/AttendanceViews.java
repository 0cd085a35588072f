package org.entente.admission.papers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.admission.papers.Guest;
import org.entente.admission.papers.HalfDays;
import org.entente.admission.papers.HalfDays.HalfDay;
import org.entente.admission.papers.HalfDays.Part;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.platform.text.Translator;

/// Puts an attendance list into a reader's words.
final class AttendanceViews {

  private static final int SIDE_BY_SIDE = 6;

  private AttendanceViews() {}

  static AttendanceView of(
      Event event, List<Guest> guests, Map<ClusterId, Cluster> clusters, Translator say) {
    return new AttendanceView(
        (int) guests.stream().filter(Guest::isAdmitted).count(),
        guests.stream().map(guest -> line(guest, event, clusters, say)).toList(),
        sections(HalfDays.of(event.time()), say));
  }

  private static AttendanceView.Line line(
      Guest guest, Event event, Map<ClusterId, Cluster> clusters, Translator say) {
    Cluster cluster = guest.countsFor() == null ? null : clusters.get(guest.countsFor());
    boolean longer = event.time().lastDay().isAfter(event.time().day());
    String admitted =
        guest.admittedAt() == null
            ? ""
            : longer ? say.dateTime(guest.admittedAt()) : say.time(guest.admittedAt());
    return new AttendanceView.Line(
        guest.seat().value().toString(),
        guest.name(),
        guest.company(),
        cluster == null ? say.say("papers.public") : cluster.name(),
        cluster == null ? "" : "accent-" + cluster.slug(),
        admitted);
  }

  private static List<AttendanceView.Section> sections(List<HalfDay> halfDays, Translator say) {
    List<AttendanceView.Section> sections = new ArrayList<>();
    for (int first = 0; first < halfDays.size(); first += SIDE_BY_SIDE) {
      sections.add(
          new AttendanceView.Section(
              halfDays.subList(first, Math.min(halfDays.size(), first + SIDE_BY_SIDE)).stream()
                  .map(halfDay -> column(halfDay, say))
                  .toList()));
    }
    return sections;
  }

  private static AttendanceView.HalfDayView column(HalfDay halfDay, Translator say) {
    return new AttendanceView.HalfDayView(
        halfDay.part() == Part.WHOLE ? "" : say.shortDate(halfDay.day()),
        say.say("papers.attendance.sign." + halfDay.part().name().toLowerCase(Locale.ROOT)));
  }
}
