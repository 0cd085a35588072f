package org.entente.dryrun.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.entente.dryrun.DryRun;
import org.entente.dryrun.DryRuns;
import org.entente.dryrun.ListReplayed;
import org.entente.dryrun.Question;
import org.entente.dryrun.web.PartyDesk.OnDesk;
import org.entente.platform.NotFound;
import org.entente.platform.page.Form;
import org.entente.platform.text.Translator;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files behind a dry run: its sums, and the requests one by one.
@Controller
class DryRunFiles {

  private static final String HERE = "/desk/{cluster}/conventions/{convention}/dry-run";

  private final DryRunPage pages;
  private final PartyDesk desks;
  private final DryRuns runs;
  private final ListReplayed list;

  DryRunFiles(DryRunPage pages, PartyDesk desks, DryRuns runs, ListReplayed list) {
    this.pages = pages;
    this.desks = desks;
    this.runs = runs;
    this.list = list;
  }

  /// All sums that this party may know, for the whole and for each article. While the dry run goes
  /// on there are none yet.
  @GetMapping(HERE + "/figures.csv")
  void figures(
      @PathVariable("cluster") String cluster,
      @PathVariable("convention") String convention,
      HttpServletRequest request,
      HttpServletResponse response,
      Translator say)
      throws IOException {
    OnDesk found = desks.find(cluster, convention);
    switch (runs.look(question(found, request))) {
      case DryRun.Done(var findings, _) -> {
        begin("dryrun.file.figures", found, response, say);
        try (FigureLines lines = new FigureLines(response.getOutputStream(), found, say)) {
          lines.write(findings);
        }
      }
      case DryRun.Running _, DryRun.Busy _, DryRun.Stopped _, DryRun.Failed _ -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
    }
  }

  /// The requests at this party's own events and of its own members, without names.
  @GetMapping(HERE + "/rows.csv")
  void rows(
      @PathVariable("cluster") String cluster,
      @PathVariable("convention") String convention,
      HttpServletRequest request,
      HttpServletResponse response,
      Translator say)
      throws IOException {
    OnDesk found = desks.find(cluster, convention);
    Question question = question(found, request);
    begin("dryrun.file.rows", found, response, say);
    try (RequestLines lines = new RequestLines(response.getOutputStream(), found, say)) {
      list.list(question, found.ours().id(), lines::write);
    } catch (UncheckedIOException left) {
      throw left.getCause();
    }
  }

  private Question question(OnDesk found, HttpServletRequest request) {
    Asked asked = pages.asked(Form.sent(request), found);
    if (!asked.problems().isEmpty()) {
      throw new NotFound("Nobody asks so: " + asked.problems());
    }
    return asked.question(found.convention());
  }

  private static void begin(
      String name, OnDesk found, HttpServletResponse response, Translator say) {
    ContentDisposition disposition =
        ContentDisposition.attachment()
            .filename(
                say.say(name, found.convention().slug().value()) + ".csv", StandardCharsets.UTF_8)
            .build();
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType("text/csv;charset=UTF-8");
  }
}
