package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.conventions.ConventionDraft;
import org.entente.conventions.DraftConvention;
import org.entente.conventions.Stage;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The conventions on a cluster's desk: the list, a new one, and the page of one, where its frame
/// is
/// changed as long as nobody has signed.
@Controller
@RequestMapping("/desk/{cluster}/conventions")
class DraftPages {

  private final Pages pages;
  private final PartyDesk desks;
  private final DraftConvention drafts;
  private final ConventionView.Factory views;
  private final Clock clock;

  DraftPages(
      Pages pages,
      PartyDesk desks,
      DraftConvention drafts,
      ConventionView.Factory views,
      Clock clock) {
    this.pages = pages;
    this.desks = desks;
    this.drafts = drafts;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping
  Page list(@PathVariable String cluster, Translator say) {
    Cluster ours = desks.cluster(cluster);
    LocalDate today = France.day(clock.instant());
    List<ConventionView> all = views.views(desks.conventionsOf(ours), today, say);
    List<ConventionView.Group> groups = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      List<ConventionView> there = all.stream().filter(view -> view.stage() == stage).toList();
      if (!there.isEmpty()) {
        groups.add(new ConventionView.Group(there.getFirst().stageName(), there));
      }
    }
    return pages
        .page("conventions/desk-list")
        .with("desk", new Shell.Desk(cluster, ours.name()))
        .with("home", DeskAddress.of(ours))
        .with("groups", groups);
  }

  @GetMapping("/new")
  Page compose(@PathVariable String cluster) {
    LocalDate next = France.day(clock.instant()).plusMonths(1).withDayOfMonth(1);
    return compose(desks.cluster(cluster), Form.empty().with("from", next));
  }

  @PostMapping("/new")
  View create(
      @PathVariable String cluster,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = desks.cluster(cluster);
    Form form = Form.sent(request);
    FormReading reading = new FormReading(form);
    ConventionDraft draft = FrameForm.read(reading, ours, desks.all(), null, List.of());
    List<Problem> problems = problems(reading, draft);
    if (problems.isEmpty()) {
      switch (drafts.create(draft)) {
        case DraftConvention.Outcome.Drafted(var convention) -> {
          Notice.done(say, "conventions.draft.created").after(redirect);
          return Addresses.redirect(DeskAddress.of(ours, convention));
        }
        case DraftConvention.Outcome.Refused(List<Problem> refused) -> problems = refused;
      }
    }
    return compose(ours, form.refused(problems)).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/{convention}")
  Page show(@PathVariable String cluster, @PathVariable String convention, Translator say) {
    OnDesk found = desks.find(cluster, convention);
    if (found.isFixed()) {
      return pages
          .page("conventions/desk-signed")
          .with("desk", found.desk())
          .with("home", found.address())
          .with("signed", found.convention().isSignedBy(found.ours().id()))
          .with("lives", found.convention().isSignedByAll())
          .with("changed", desks.isChanged(found.convention()))
          .with("signers", desks.signers(found.ours()))
          .with("view", views.view(found.convention(), France.day(clock.instant()), say));
    }
    var known = desks.all().stream().collect(Collectors.toMap(Cluster::id, one -> one));
    return draft(found, FrameForm.filled(found.draft(), found.ours(), known), say);
  }

  @PostMapping("/{convention}")
  View change(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    Form form = Form.sent(request);
    FormReading reading = new FormReading(form);
    ConventionDraft draft =
        FrameForm.read(
            reading,
            found.ours(),
            desks.all(),
            found.convention().amends(),
            found.convention().articles());
    List<Problem> problems = problems(reading, draft);
    if (problems.isEmpty()) {
      switch (drafts.change(found.convention().id(), version, draft, found.ours().id())) {
        case DraftConvention.Outcome.Drafted _ -> {
          Notice.done(say, "conventions.draft.changed").after(redirect);
          return Addresses.redirect(found.address());
        }
        case DraftConvention.Outcome.Refused(List<Problem> refused) -> problems = refused;
      }
    }
    return draft(found, form.refused(problems), say).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<Problem> problems(FormReading reading, ConventionDraft draft) {
    List<Problem> problems = new ArrayList<>(reading.problems());
    for (Problem problem : desks.check().frame(draft)) {
      boolean said = problems.stream().anyMatch(one -> sameField(one, problem));
      if (!said) {
        problems.add(problem);
      }
    }
    return problems;
  }

  private static boolean sameField(Problem one, Problem other) {
    return one.field() != null && one.field().equals(other.field());
  }

  private Page compose(Cluster ours, Form form) {
    return pages
        .page("conventions/desk-new")
        .with("desk", new Shell.Desk(ours.slug().value(), ours.name()))
        .with("home", DeskAddress.of(ours))
        .with("others", others(ours))
        .with("form", form);
  }

  private Page draft(OnDesk found, Form form, Translator say) {
    return pages
        .page("conventions/desk-draft")
        .with("desk", found.desk())
        .with("home", found.address())
        .with("version", found.convention().version())
        .with("others", others(found.ours()))
        .with("form", form)
        .with("checks", desks.check().problems(found.draft()))
        .with("view", views.view(found.convention(), France.day(clock.instant()), say));
  }

  /// Those with whom one can agree.
  private List<Cluster> others(Cluster ours) {
    LocalDate today = France.day(clock.instant());
    return desks.all().stream()
        .filter(cluster -> !cluster.id().equals(ours.id()) && cluster.livesOn(today))
        .toList();
  }
}
