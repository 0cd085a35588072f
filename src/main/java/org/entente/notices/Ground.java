package org.entente.notices;

import java.time.Duration;
import java.util.SortedSet;
import org.entente.agenda.Event;
import org.entente.clusters.Format;
import org.entente.conventions.Attendance;
import org.entente.territory.DepartmentCode;

/// One reason for which an event is proposed to somebody. Each is a fact that they can check.
public sealed interface Ground {

  /// The law lets them come, and says under which article.
  record Open(Attendance attendance) implements Ground {}

  /// Going there and back takes no longer than the event lasts, or it is online.
  ///
  /// @param oneWay the estimated way there; zero for what is online
  record Near(Duration oneWay) implements Ground {}

  /// It is in a department that they said.
  record InDepartment(DepartmentCode department) implements Ground {}

  /// They said that they can come then.
  record AtTheirTime(SortedSet<Slot> slots) implements Ground {}

  /// They said that they come to such events.
  record OfFormat(Format format) implements Ground {}

  /// They had a seat at such an event before.
  record LikeAttended(Event attended) implements Ground {}
}
