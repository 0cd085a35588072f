package org.entente.dryrun.web;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.dryrun.DryRun;
import org.entente.dryrun.DryRuns;
import org.entente.dryrun.web.PartyDesk.OnDesk;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A dry run of a convention, on the desk of one of its parties: what to ask, how far it is, what
/// it
/// found. The address says all that is asked, so that it can be left, found again and sent to
/// somebody.
@Controller
class DryRunPages {

  /// How often a page without scripts loads itself again while work goes on, in seconds.
  private static final String AGAIN = "5";

  private static final String HERE = "/desk/{cluster}/conventions/{convention}/dry-run";

  private final DryRunPage pages;
  private final PartyDesk desks;
  private final DryRuns runs;

  DryRunPages(DryRunPage pages, PartyDesk desks, DryRuns runs) {
    this.pages = pages;
    this.desks = desks;
    this.runs = runs;
  }

  @GetMapping(HERE)
  Page show(
      @PathVariable("cluster") String cluster,
      @PathVariable("convention") String convention,
      HttpServletRequest request,
      Translator say) {
    OnDesk found = desks.find(cluster, convention);
    Form form = Form.sent(request);
    Asked asked = pages.asked(form, found);
    if (!asked.problems().isEmpty()) {
      return pages
          .page(found, asked, form.refused(asked.problems()), null, say)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (form.has("stopped", "1")) {
      return pages.page(found, asked, form, new DryRun.Stopped(), say);
    }
    DryRun run = runs.look(asked.question(found.convention()));
    Page page = pages.page(found, asked, form, run, say);
    return switch (run) {
      case DryRun.Running _ ->
          request.getHeader("HX-Request") == null ? page.header("Refresh", AGAIN) : page;
      case DryRun.Busy _ ->
          page.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", AGAIN);
      case DryRun.Done _, DryRun.Stopped _, DryRun.Failed _ -> page;
    };
  }

  @PostMapping(HERE + "/stop")
  View stop(
      @PathVariable("cluster") String cluster,
      @PathVariable("convention") String convention,
      HttpServletRequest request) {
    OnDesk found = desks.find(cluster, convention);
    Asked asked = pages.asked(Form.sent(request), found);
    if (asked.problems().isEmpty()) {
      runs.stop(asked.question(found.convention()));
    }
    return Addresses.redirect(found.address() + asked.query() + "&stopped=1");
  }
}
