package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.conventions.AgreeToParts;
import org.entente.conventions.Correspondence;
import org.entente.conventions.FreezeConvention;
import org.entente.conventions.Negotiation;
import org.entente.conventions.ProposeVersion;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where parties put versions before each other, agree part by part, and freeze what all agree on.
@Controller
@RequestMapping("/desk/{cluster}/conventions/{convention}/negotiation")
class NegotiationPages {

  private final PartyDesk desks;
  private final NegotiationPage page;
  private final ProposeVersion propose;
  private final AgreeToParts agree;
  private final FreezeConvention freeze;
  private final Origin origin;

  NegotiationPages(
      PartyDesk desks,
      NegotiationPage page,
      ProposeVersion propose,
      AgreeToParts agree,
      FreezeConvention freeze,
      Origin origin) {
    this.desks = desks;
    this.page = page;
    this.propose = propose;
    this.agree = agree;
    this.freeze = freeze;
    this.origin = origin;
  }

  @GetMapping
  Page show(@PathVariable String cluster, @PathVariable String convention, Translator say) {
    return page.of(desks.find(cluster, convention), Form.empty(), say);
  }

  @PostMapping("/proposal")
  View propose(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    Form form = Form.sent(request);
    String message = new FormReading(form).text("message");
    List<Problem> problems =
        propose.propose(
            found.convention().id(), version, found.ours().id(), message, how(request, say));
    return answer(found, form, problems, "conventions.proposed", say, redirect);
  }

  /// The whole column of a party is sent; with `all`, everything is agreed to.
  @PostMapping("/agreement")
  View agree(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    Form form = Form.sent(request);
    List<Integer> parts =
        Negotiation.parts(found.convention()).stream()
            .filter(part -> form.has("all", "yes") || form.has("part", String.valueOf(part)))
            .toList();
    List<Problem> problems =
        agree.agree(found.convention().id(), version, found.ours().id(), parts);
    return answer(found, form, problems, "conventions.agreed", say, redirect);
  }

  @PostMapping("/freeze")
  View freeze(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    List<Problem> problems =
        freeze
            .freeze(found.convention().id(), version, found.ours().id(), how(request, say))
            .stream()
            .map(problem -> Problem.overall(problem.key(), problem.arguments().toArray()))
            .toList();
    return answer(found, Form.sent(request), problems, "conventions.frozen", say, redirect);
  }

  @PostMapping("/reopening")
  View reopen(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    List<Problem> problems = freeze.reopen(found.convention().id(), version, found.ours().id());
    return answer(found, Form.sent(request), problems, "conventions.reopened", say, redirect);
  }

  private Correspondence how(HttpServletRequest request, Translator say) {
    return new Correspondence(say.language(), origin.of(request));
  }

  private View answer(
      OnDesk found,
      Form form,
      List<Problem> problems,
      String done,
      Translator say,
      RedirectAttributes redirect) {
    if (!problems.isEmpty()) {
      return page.of(found, form.refused(problems), say);
    }
    Notice.done(say, done).after(redirect);
    return Addresses.redirect(found.address() + "/negotiation");
  }
}
