package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.conventions.SignConvention;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
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

/// Where a president reads what the convention will make true and records the signature of their
/// cluster.
@Controller
@RequestMapping("/desk/{cluster}/conventions/{convention}/sign")
class SigningPages {

  private final Pages pages;
  private final PartyDesk desks;
  private final SignConvention sign;
  private final ConventionView.Factory views;
  private final Clock clock;

  SigningPages(
      Pages pages,
      PartyDesk desks,
      SignConvention sign,
      ConventionView.Factory views,
      Clock clock) {
    this.pages = pages;
    this.desks = desks;
    this.sign = sign;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping
  View ask(@PathVariable String cluster, @PathVariable String convention, Translator say) {
    OnDesk found = desks.find(cluster, convention);
    if (found.convention().isSignedBy(found.ours().id())) {
      return Addresses.redirect(found.address());
    }
    if (!found.isFixed()) {
      return Addresses.redirect(found.address() + "/negotiation");
    }
    return form(found, Form.empty().with("signed-on", France.day(clock.instant())), say);
  }

  @PostMapping
  View sign(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    Form form = Form.sent(request);
    FormReading reading = new FormReading(form);
    LocalDate signedOn = reading.day("signed-on");
    Ceremony ceremony =
        new Ceremony(
            reading.text("signatory"),
            reading.text("mandate"),
            reading.text("place"),
            signedOn,
            reading.lines("witnesses"));
    List<Problem> problems = new ArrayList<>(reading.problems());
    if (!form.has("read", "yes")) {
      problems.addAll(missing(reading));
      problems.add(Problem.at("read", "conventions.problem.sign.read"));
    }
    if (problems.isEmpty()) {
      switch (sign.sign(found.convention().id(), found.ours().id(), version, ceremony)) {
        case SignConvention.Outcome.Signed(var signed) -> {
          String done =
              signed.isSignedByAll() ? "conventions.sign.done.all" : "conventions.sign.done";
          Notice.done(say, done).after(redirect);
          return Addresses.redirect("/conventions/" + signed.slug());
        }
        case SignConvention.Outcome.Refused(List<Problem> refused) -> problems.addAll(refused);
      }
    }
    return form(found, form.refused(problems), say).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /// What is missing where the ceremony is not judged yet, so that all is asked for at once.
  private static List<Problem> missing(FormReading reading) {
    return Stream.of("signatory", "mandate", "place")
        .filter(field -> reading.text(field).isBlank())
        .map(field -> Problem.at(field, "conventions.problem.sign." + field))
        .toList();
  }

  private Page form(OnDesk found, Form form, Translator say) {
    boolean first = found.convention().signatures().isEmpty();
    return pages
        .page("conventions/desk-sign")
        .with("desk", found.desk())
        .with("home", found.address())
        .with("version", found.convention().version())
        .with("blocking", first ? desks.check().problems(found.draft()) : List.<Problem>of())
        .with("view", views.view(found.convention(), France.day(clock.instant()), say))
        .with("form", form);
  }
}
