package org.entente.agenda.web;

import java.time.Clock;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.agenda.Phase;
import org.entente.clusters.Cluster;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The page with an event's form, whatever was just tried with it.
@Component
class DeskEventFormPage {

  private final Pages pages;
  private final Clock clock;

  DeskEventFormPage(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  Page blank(Cluster cluster) {
    Form form =
        Form.empty().with("audience", "members").with("memberPrice", "0").with("publicPrice", "0");
    return page(cluster, null, form, HttpStatus.OK);
  }

  /// @param event the event as it stands, or null for one that is not there yet
  Page page(Cluster cluster, @Nullable Event event, Form form, HttpStatus status) {
    Phase phase = event == null ? null : event.phaseAt(clock.instant());
    return pages
        .page("agenda/desk-event")
        .with("desk", new Shell.Desk(cluster.slug().value(), cluster.name()))
        .with("form", form)
        .with(
            "event",
            event == null || phase == null
                ? null
                : new DeskEventView(
                    event.slug().value(), event.title().french(), phase, event.isDraft()))
        .status(status);
  }

  /// Somebody else changed the event meanwhile: what was typed stays, and the next attempt counts
  /// as made by somebody who knows.
  Page stale(Cluster cluster, Event now, Form sent) {
    Form kept =
        sent.with("version", now.version())
            .refused(List.of(Problem.overall("agenda.problem.stale")));
    return page(cluster, now, kept, HttpStatus.CONFLICT);
  }
}
