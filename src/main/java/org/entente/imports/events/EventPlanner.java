package org.entente.imports.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.agenda.EventDescription;
import org.entente.agenda.EventRules;
import org.entente.agenda.Publication;
import org.entente.clusters.ClusterId;
import org.entente.imports.Outcome;
import org.entente.imports.Plan;
import org.entente.imports.PlannedLine;
import org.entente.imports.PlannedLine.Change;
import org.entente.imports.calendar.FoundEvent;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Works out what each event of a file does.
final class EventPlanner {

  private final ClusterId host;
  private final KnownEvents known;
  private final EventSteps steps;
  private final EventWriting writing;
  private final Instant now;

  EventPlanner(
      ClusterId host, KnownEvents known, EventSteps steps, EventWriting writing, Instant now) {
    this.host = host;
    this.known = known;
    this.steps = steps;
    this.writing = writing;
    this.now = now;
  }

  Plan.Planned refused(FoundEvent.Refused refused, List<String> cells) {
    return Plan.Planned.nothing(
        PlannedLine.refused(refused.line(), refused.title(), cells, refused.reason()));
  }

  /// @param more what only tables say: format, capacity, prices
  Plan.Planned plan(FoundEvent found, Map<EventField, String> more, List<String> cells) {
    Lines lines = new Lines(found, cells);
    if (!known.isFirst(found.source())) {
      return lines.refused(Problem.overall("imports.event.twice", found.source()));
    }
    Optional<Problem> unreadable = writing.objection(more);
    if (unreadable.isPresent()) {
      return lines.refused(unreadable.get());
    }
    Optional<Event> event = known.named(found.source());
    return event.isPresent() ? again(lines, found, more, event.get()) : create(lines, found, more);
  }

  private Plan.Planned create(Lines lines, FoundEvent found, Map<EventField, String> more) {
    if (found.cancelled()) {
      return lines.nothing(Outcome.SKIPPED, Problem.overall("imports.event.cancelled_unknown"));
    }
    EventWriting.Written written = writing.create(found, more);
    EventDescription described = written.description();
    List<Problem> problems =
        writing.publishes() ? steps.objections(host, described) : EventRules.problems(described);
    if (!problems.isEmpty()) {
      return lines.refused(problems.getFirst());
    }
    Map<String, String> said = writing.said(found, more);
    PlannedLine line = lines.line(Outcome.CREATE, writing.shown(described), written.remarks());
    return new Plan.Planned(
        line, () -> steps.create(host, described, found.source(), said, writing.publishes()));
  }

  private Plan.Planned again(
      Lines lines, FoundEvent found, Map<EventField, String> more, Event event) {
    Map<String, String> said = writing.said(found, more);
    if (event.status() instanceof Publication.Cancelled) {
      return found.cancelled()
          ? lines.nothing(Outcome.UNCHANGED, null)
          : lines.nothing(Outcome.UNCHANGED, Problem.overall("imports.event.stays_cancelled"));
    }
    if (found.cancelled()) {
      return cancel(lines, found, event, said);
    }
    Map<String, String> before =
        known.saidBefore(found.source()).orElseGet(() -> writing.said(event));
    EventWriting.Written written = writing.change(event, found, more, before);
    List<Change> changes = writing.differences(event, written.description());
    if (changes.isEmpty()) {
      return lines.nothing(Outcome.UNCHANGED, null);
    }
    List<Problem> problems =
        event.isDraft()
            ? EventRules.problems(written.description())
            : steps.objections(host, written.description());
    if (!problems.isEmpty()) {
      return lines.refused(problems.getFirst());
    }
    PlannedLine line = lines.line(Outcome.CHANGE, changes, written.remarks());
    return new Plan.Planned(
        line, () -> steps.change(host, event, written.description(), found.source(), said));
  }

  private Plan.Planned cancel(
      Lines lines, FoundEvent found, Event event, Map<String, String> said) {
    if (event.isDraft()) {
      return lines.nothing(Outcome.UNCHANGED, Problem.overall("imports.event.cancelled_draft"));
    }
    if (!event.time().end().isAfter(now)) {
      return lines.nothing(Outcome.UNCHANGED, Problem.overall("imports.event.cancelled_past"));
    }
    PlannedLine line =
        lines.line(Outcome.CHANGE, List.of(new Change("status", "", "CANCELLED")), List.of());
    return new Plan.Planned(line, () -> steps.cancel(host, event, found.source(), said));
  }

  /// Makes the lines of the report about one event.
  private record Lines(FoundEvent found, List<String> cells) {

    PlannedLine line(Outcome outcome, List<Change> changes, List<Problem> remarks) {
      List<Problem> all = new ArrayList<>(found.remarks());
      all.addAll(remarks);
      return new PlannedLine(
          found.line(), outcome, found.title(), changes, List.copyOf(all), null, cells);
    }

    Plan.Planned nothing(Outcome outcome, @Nullable Problem remark) {
      List<Problem> remarks = remark == null ? List.of() : List.of(remark);
      return Plan.Planned.nothing(line(outcome, List.of(), remarks));
    }

    Plan.Planned refused(Problem reason) {
      return Plan.Planned.nothing(PlannedLine.refused(found.line(), found.title(), cells, reason));
    }
  }
}
