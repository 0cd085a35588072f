package org.entente.admission.papers;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.admission.Admissions;
import org.entente.admission.Admissions.Admitted;
import org.entente.agenda.Event;
import org.entente.platform.NotFound;
import org.entente.registration.AttendeeLists;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has a seat at an event and who came, for its host alone.
@Component
public class GuestList {

  private final AttendeeLists lists;
  private final Admissions admissions;

  GuestList(AttendeeLists lists, Admissions admissions) {
    this.lists = lists;
    this.admissions = admissions;
  }

  /// The confirmed seats of an event as a French reader looks names up; seats without a name last,
  /// by company.
  public List<Guest> of(Event event) {
    Map<SeatId, Admitted> admitted = admissions.of(event.id());
    Collator french = Collator.getInstance(ULocale.FRENCH);
    return lists.list(event.host(), event.id()).stream()
        .filter(line -> line.seat().isConfirmed())
        .map(line -> guest(line, admitted.get(line.seat().id())))
        .sorted(
            Comparator.comparing((Guest guest) -> !guest.isNamed())
                .thenComparing(Guest::name, french)
                .thenComparing(Guest::company, french))
        .toList();
  }

  /// One of them.
  ///
  /// @throws NotFound for a seat that is not confirmed, or of another event
  public Guest named(Event event, SeatId seat) {
    return of(event).stream()
        .filter(guest -> guest.seat().equals(seat))
        .findFirst()
        .orElseThrow(() -> new NotFound("This event has no confirmed seat " + seat.value()));
  }

  private static Guest guest(AttendeeLists.Line line, @Nullable Admitted admitted) {
    return new Guest(
        line.seat().id(),
        line.seat().attendee().name(),
        line.company() == null ? "" : line.company(),
        line.seat().fare().countsFor(),
        line.seat().share(),
        admitted == null ? null : admitted.at());
  }
}
