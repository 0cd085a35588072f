package org.entente.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.identity.CurrentAccount;
import org.entente.imports.BringFile;
import org.entente.imports.ImportKind;
import org.entente.imports.ImportRuns;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;

/// Where staff brings a file, and finds again those it brought.
@Controller
class ImportsPage {

  private final Pages pages;
  private final Clusters clusters;
  private final CurrentAccount account;
  private final ImportRuns runs;
  private final BringFile bringFile;

  ImportsPage(
      Pages pages,
      Clusters clusters,
      CurrentAccount account,
      ImportRuns runs,
      BringFile bringFile) {
    this.pages = pages;
    this.clusters = clusters;
    this.account = account;
    this.runs = runs;
    this.bringFile = bringFile;
  }

  @GetMapping("/desk/{cluster}/imports")
  Page list(@PathVariable("cluster") String slug) {
    return page(clusters.named(slug), Form.empty());
  }

  @PostMapping("/desk/{cluster}/imports")
  View bring(
      @PathVariable("cluster") String slug,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(name = "file", required = false) MultipartFile file,
      HttpServletRequest request)
      throws IOException {
    Cluster cluster = clusters.named(slug);
    Form form = Form.sent(request);
    List<Problem> problems = new ArrayList<>();
    if (!kind.equals(ImportKind.MEMBERS.name()) && !kind.equals(ImportKind.EVENTS.name())) {
      problems.add(Problem.at("kind", "imports.file.kind"));
    }
    if (file == null || file.isEmpty() && nameOf(file).isEmpty()) {
      problems.add(Problem.at("file", "imports.file.missing"));
    }
    if (!problems.isEmpty()) {
      return refused(cluster, form, problems);
    }
    BringFile.Outcome outcome =
        bringFile.bring(
            cluster,
            ImportKind.valueOf(kind),
            nameOf(file),
            file.getBytes(),
            account.require().id());
    return switch (outcome) {
      case BringFile.Outcome.Refused(Problem problem) -> refused(cluster, form, List.of(problem));
      case BringFile.Outcome.Brought(var run) ->
          Addresses.redirect(ImportDesk.address(cluster) + "/" + run);
    };
  }

  /// A file so large that it was not even taken in.
  @ExceptionHandler(MaxUploadSizeExceededException.class)
  Page tooLarge(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (variables instanceof Map<?, ?> names && names.get("cluster") instanceof String slug) {
      Problem problem = Problem.at("file", "imports.file.large", BringFile.LARGEST / 1024 / 1024);
      return refused(clusters.named(slug), Form.empty(), List.of(problem));
    }
    throw new NotFound("An upload to no cluster");
  }

  private static String nameOf(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  private Page refused(Cluster cluster, Form form, List<Problem> problems) {
    return page(cluster, form.refused(problems)).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(Cluster cluster, Form form) {
    List<BroughtView> brought =
        runs.latest(cluster.id()).stream()
            .map(run -> new BroughtView(run, runs.counts(run)))
            .toList();
    return pages
        .page("imports/imports")
        .with("desk", ImportDesk.of(cluster))
        .with("form", form)
        .with("brought", brought);
  }
}
