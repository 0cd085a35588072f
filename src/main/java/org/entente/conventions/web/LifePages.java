package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.conventions.Amend;
import org.entente.conventions.Correspondence;
import org.entente.conventions.Declaration;
import org.entente.conventions.Declaration.Act;
import org.entente.conventions.DeclarationId;
import org.entente.conventions.Declare;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.DatePeriod;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What may become of a convention that all have signed: amended, suspended, denounced.
@Controller
@RequestMapping("/desk/{cluster}/conventions/{convention}/life")
class LifePages {

  private final LifePage page;
  private final Declare declare;
  private final Amend amend;

  LifePages(LifePage page, Declare declare, Amend amend) {
    this.page = page;
    this.declare = declare;
    this.amend = amend;
  }

  @GetMapping
  Page show(@PathVariable String cluster, @PathVariable String convention, Translator say) {
    return page.overview(page.find(cluster, convention), say);
  }

  @PostMapping("/amendment")
  View amend(
      @PathVariable String cluster,
      @PathVariable String convention,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = page.find(cluster, convention);
    var amendment = amend.draft(found.convention(), found.ours().id());
    Notice.done(say, "conventions.amendment.created").after(redirect);
    return Addresses.redirect(DeskAddress.of(found.ours(), amendment));
  }

  @GetMapping("/denunciation")
  Page askToDenounce(
      @PathVariable String cluster, @PathVariable String convention, Translator say) {
    OnDesk found = page.find(cluster, convention);
    Form form = Form.empty().with("notified-on", page.today());
    var earliest = found.convention().earliestLeave(page.today());
    return page.denunciation(
        found, earliest.isEmpty() ? form : form.with("ends-on", earliest.get().minusDays(1)), say);
  }

  @PostMapping("/denunciation")
  View denounce(
      @PathVariable String cluster,
      @PathVariable String convention,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = page.find(cluster, convention);
    Form form = Form.sent(request);
    FormReading reading = new FormReading(form);
    LocalDate notifiedOn = reading.day("notified-on");
    LocalDate endsOn = reading.day("ends-on").plusDays(1);
    List<Problem> problems = reading.problems();
    if (problems.isEmpty()) {
      problems =
          declare(found, new Act.Denunciation(notifiedOn, endsOn), form, page.how(request, say));
    }
    return problems.isEmpty()
        ? done(found, "conventions.denounce.done", say, redirect)
        : LifePage.refused(page.denunciation(found, form.refused(problems), say));
  }

  @GetMapping("/suspension")
  Page askToSuspend(@PathVariable String cluster, @PathVariable String convention, Translator say) {
    return page.suspension(
        page.find(cluster, convention), Form.empty().with("from", page.today()), say);
  }

  @PostMapping("/suspension")
  View suspend(
      @PathVariable String cluster,
      @PathVariable String convention,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = page.find(cluster, convention);
    Form form = Form.sent(request);
    FormReading reading = new FormReading(form);
    LocalDate from = reading.day("from");
    LocalDate until = reading.day("to").plusDays(1);
    TreeSet<Integer> articles = new TreeSet<>();
    reading.ticked("articles").stream()
        .filter(number -> number.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .forEach(articles::add);
    if (reading.problems().isEmpty() && !until.isAfter(from)) {
      reading.refuse(Problem.at("to", "conventions.problem.end", from));
    }
    List<Problem> problems = reading.problems();
    if (problems.isEmpty()) {
      Act act = new Act.Suspension(articles, new DatePeriod(from, until));
      problems = declare(found, act, form, page.how(request, say));
    }
    return problems.isEmpty()
        ? done(found, "conventions.suspend.done", say, redirect)
        : LifePage.refused(page.suspension(found, form.refused(problems), say));
  }

  @GetMapping("/declarations/{declaration}/reversal")
  Page askToReverse(
      @PathVariable String cluster,
      @PathVariable String convention,
      @PathVariable UUID declaration,
      Translator say) {
    OnDesk found = page.find(cluster, convention);
    return page.reversal(found, declared(found, declaration), Form.empty(), say);
  }

  @PostMapping("/declarations/{declaration}/reversal")
  View reverse(
      @PathVariable String cluster,
      @PathVariable String convention,
      @PathVariable UUID declaration,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = page.find(cluster, convention);
    Declaration reversed = declared(found, declaration);
    Form form = Form.sent(request);
    Act act = new Act.Reversal(reversed.id(), page.today());
    List<Problem> problems = declare(found, act, form, page.how(request, say));
    return problems.isEmpty()
        ? done(found, "conventions.reverse.done", say, redirect)
        : LifePage.refused(page.reversal(found, reversed, form.refused(problems), say));
  }

  private static Declaration declared(OnDesk found, UUID id) {
    return found
        .convention()
        .declarations()
        .find(new DeclarationId(id))
        .filter(declaration -> declaration.by().equals(found.ours().id()))
        .orElseThrow(() -> new NotFound("This cluster declared no " + id));
  }

  private List<Problem> declare(OnDesk found, Act act, Form form, Correspondence how) {
    FormReading reading = new FormReading(form);
    Declare.Words words = new Declare.Words(reading.text("reason"), reading.text("mandate"));
    return switch (declare.declare(found.convention().id(), found.ours().id(), act, words, how)) {
      case Declare.Outcome.Declared _ -> List.of();
      case Declare.Outcome.Refused(List<Problem> problems) -> problems;
    };
  }

  private static View done(
      OnDesk found, String notice, Translator say, RedirectAttributes redirect) {
    Notice.done(say, notice).after(redirect);
    return Addresses.redirect(found.address() + "/life");
  }
}
