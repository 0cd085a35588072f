package org.entente.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.imports.ApplyImport;
import org.entente.imports.Choices;
import org.entente.imports.ImportRun;
import org.entente.imports.ImportRuns;
import org.entente.imports.RehearseImport;
import org.entente.imports.Stage;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One import: what to choose, how far it is, what it would do, what it did.
@Controller
class ImportRunPages {

  /// How often a page without scripts loads itself again while work goes on, in seconds.
  private static final String AGAIN = "10";

  private static final String HERE = "/desk/{cluster}/imports/{run}";

  private final Pages pages;
  private final Clusters clusters;
  private final ImportRuns runs;
  private final RehearseImport rehearseImport;
  private final ApplyImport applyImport;
  private final ReportViews reports;
  private final ChoiceViews choices;

  ImportRunPages(
      Pages pages,
      Clusters clusters,
      ImportRuns runs,
      RehearseImport rehearseImport,
      ApplyImport applyImport,
      ReportViews reports,
      ChoiceViews choices) {
    this.pages = pages;
    this.clusters = clusters;
    this.runs = runs;
    this.rehearseImport = rehearseImport;
    this.applyImport = applyImport;
    this.reports = reports;
    this.choices = choices;
  }

  @GetMapping(HERE)
  Page show(
      @PathVariable("cluster") String slug,
      @PathVariable("run") String id,
      @RequestParam(defaultValue = "false") boolean choose,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "1") int page,
      HttpServletResponse response,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    ImportRun run = runs.named(cluster.id(), id);
    if (run.isWorking()) {
      response.setHeader("Refresh", AGAIN);
      return on("imports/working", cluster, run);
    }
    boolean again = choose && run.stage() == Stage.REPORTED;
    if (run.interrupted() || run.stage() == Stage.CHOOSING || again) {
      return choosing(cluster, run, choices.form(run), say);
    }
    return on("imports/report", cluster, run).with("report", reports.report(run, show, page, say));
  }

  /// The part of the page that says how far it is, for pages with scripts.
  @GetMapping(HERE + "/progress")
  Page progress(
      @PathVariable("cluster") String slug,
      @PathVariable("run") String id,
      HttpServletResponse response) {
    Cluster cluster = clusters.named(slug);
    ImportRun run = runs.named(cluster.id(), id);
    if (!run.isWorking()) {
      response.setHeader("HX-Refresh", "true");
    }
    return on("imports/progress", cluster, run);
  }

  @PostMapping(HERE + "/choices")
  View choose(
      @PathVariable("cluster") String slug,
      @PathVariable("run") String id,
      HttpServletRequest request,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    ImportRun run = runs.named(cluster.id(), id);
    Form form = Form.sent(request);
    Choices chosen = choices.chosen(run, form);
    List<Problem> problems = rehearseImport.rehearse(cluster, run, chosen);
    if (!problems.isEmpty()) {
      return choosing(cluster, run, form.refused(problems), say)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return Addresses.redirect(ImportDesk.address(cluster, run));
  }

  @PostMapping(HERE + "/decisions")
  View decide(
      @PathVariable("cluster") String slug,
      @PathVariable("run") String id,
      @RequestParam(defaultValue = "") String others,
      HttpServletRequest request) {
    Cluster cluster = clusters.named(slug);
    ImportRun run = runs.named(cluster.id(), id);
    requireReport(run);
    Map<Integer, String> decisions = new HashMap<>(reports.forOthers(run, others));
    Form.sent(request)
        .values()
        .forEach(
            (name, values) -> {
              if (name.matches("line\\.\\d{1,7}") && !values.getFirst().isEmpty()) {
                decisions.put(Integer.valueOf(name.substring(5)), values.getFirst());
              }
            });
    rehearseImport.decide(cluster, run, decisions);
    return Addresses.redirect(ImportDesk.address(cluster, run));
  }

  @PostMapping(HERE + "/decisions/anew")
  View decideAnew(@PathVariable("cluster") String slug, @PathVariable("run") String id) {
    Cluster cluster = clusters.named(slug);
    ImportRun run = runs.named(cluster.id(), id);
    requireReport(run);
    rehearseImport.decideAnew(cluster, run);
    return Addresses.redirect(ImportDesk.address(cluster, run));
  }

  @PostMapping(HERE + "/apply")
  View apply(@PathVariable("cluster") String slug, @PathVariable("run") String id, Translator say) {
    Cluster cluster = clusters.named(slug);
    ImportRun run = runs.named(cluster.id(), id);
    requireReport(run);
    Optional<Problem> problem = applyImport.apply(cluster, run);
    if (problem.isPresent()) {
      return on("imports/report", cluster, run)
          .with("report", reports.report(run, "", 1, say).refused(say.say(problem.get())))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return Addresses.redirect(ImportDesk.address(cluster, run));
  }

  @PostMapping(HERE + "/stop")
  View stop(@PathVariable("cluster") String slug, @PathVariable("run") String id) {
    Cluster cluster = clusters.named(slug);
    ImportRun run = runs.named(cluster.id(), id);
    rehearseImport.stop(run);
    return Addresses.redirect(ImportDesk.address(cluster, run));
  }

  private static void requireReport(ImportRun run) {
    if (run.stage() != Stage.REPORTED) {
      throw new Stale("Import " + run.id());
    }
  }

  private Page choosing(Cluster cluster, ImportRun run, Form form, Translator say) {
    return on("imports/choose", cluster, run)
        .with("form", form)
        .with("choice", choices.view(run, say));
  }

  private Page on(String template, Cluster cluster, ImportRun run) {
    return pages
        .page(template)
        .with("desk", ImportDesk.of(cluster))
        .with("run", run)
        .with("address", ImportDesk.address(cluster, run));
  }
}
