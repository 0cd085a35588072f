package org.entente.clusters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.clusters.ApiKeys;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The keys of a cluster's programs: made, shown once, ended.
@Controller
@RequestMapping("/desk/{cluster}/keys")
class KeyPages {

  private static final int USUAL_MONTHS = 12;

  private final Pages pages;
  private final Clusters clusters;
  private final ApiKeys keys;
  private final Clock clock;

  KeyPages(Pages pages, Clusters clusters, ApiKeys keys, Clock clock) {
    this.pages = pages;
    this.clusters = clusters;
    this.keys = keys;
    this.clock = clock;
  }

  @GetMapping
  Page show(@PathVariable String cluster) {
    return page(clusters.named(cluster), blank(), null);
  }

  /// The secret stands on this one page and nowhere else.
  @PostMapping
  View make(@PathVariable String cluster, HttpServletRequest request) {
    Cluster ours = clusters.named(cluster);
    Form form = Form.sent(request);
    return switch (TypedDay.read(form, "to")) {
      case TypedDay.Refused(Problem problem) -> refused(ours, form, List.of(problem));
      case TypedDay.Found(LocalDate last) ->
          switch (keys.make(ours.id(), form.text("name"), last.plusDays(1))) {
            case ApiKeys.Outcome.Made(String secret) -> page(ours, blank(), secret);
            case ApiKeys.Outcome.Refused(List<Problem> problems) -> refused(ours, form, problems);
          };
    };
  }

  @PostMapping("/{key}/end")
  View end(
      @PathVariable String cluster,
      @PathVariable UUID key,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = clusters.named(cluster);
    keys.end(ours.id(), key);
    Notice.done(say, "clusters.key.ended.now").after(redirect);
    return Addresses.redirect("/desk/" + ours.slug() + "/keys");
  }

  private Form blank() {
    return Form.empty().with("to", today().plusMonths(USUAL_MONTHS));
  }

  private Page refused(Cluster ours, Form form, List<Problem> problems) {
    return page(ours, form.refused(problems), null).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(Cluster ours, Form form, @Nullable String secret) {
    return pages
        .page("clusters/keys")
        .with("desk", new Shell.Desk(ours.slug().value(), ours.name()))
        .with("keys", keys.of(ours.id()))
        .with("today", today())
        .with("secret", secret)
        .with("form", form);
  }

  private LocalDate today() {
    return France.day(clock.instant());
  }
}
