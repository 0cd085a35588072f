package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.conventions.SignConvention;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.France;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the pages have in common on which a president signs: the convention, the ceremony that goes
/// with the signature, and what becomes of it.
@Component
class SigningDesk {

  private final Pages pages;
  private final PartyDesk desks;
  private final ConventionView.Factory views;
  private final SignConvention signing;
  private final Clock clock;

  SigningDesk(
      Pages pages,
      PartyDesk desks,
      ConventionView.Factory views,
      SignConvention signing,
      Clock clock) {
    this.pages = pages;
    this.desks = desks;
    this.views = views;
    this.signing = signing;
    this.clock = clock;
  }

  OnDesk find(String cluster, String convention) {
    return desks.find(cluster, convention);
  }

  /// The one that the address of this request names, where no handler was reached.
  OnDesk find(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (variables instanceof Map<?, ?> names
        && names.get("cluster") instanceof String cluster
        && names.get("convention") instanceof String convention) {
      return find(cluster, convention);
    }
    throw new NotFound("An upload to no convention");
  }

  /// The form as it is asked for first; to the convention's page, when this party has signed.
  View ask(String template, OnDesk found, Translator say) {
    return found.convention().isSignedBy(found.ours().id())
        ? Addresses.redirect(found.address())
        : page(template, found, Form.empty(), say);
  }

  /// How the party came to sign, as it was typed: today, because this is when it signs.
  Ceremony ceremony(Form form) {
    FormReading reading = new FormReading(form);
    return new Ceremony(
        reading.text("signatory"),
        reading.text("mandate"),
        reading.text("place"),
        today(),
        Stream.of(reading.text("witnesses").split("\\n"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList());
  }

  /// What is wrong with the form before anybody looks at the signature.
  ///
  /// @throws Stale if the text has changed since it was read
  List<Problem> problems(OnDesk found, int version, Form form) {
    if (found.convention().version() != version) {
      throw new Stale("Convention " + found.convention().slug());
    }
    List<Problem> problems = new ArrayList<>();
    if (!form.has("read", "yes")) {
      problems.add(Problem.at("read", "conventions.problem.sign.read"));
      // With what else is wrong, so that nobody has to come back twice.
      problems.addAll(signing.problems(found.convention(), found.ours().id(), ceremony(form)));
    }
    return problems;
  }

  View answer(
      String template,
      OnDesk found,
      Form form,
      SignConvention.Outcome outcome,
      Translator say,
      RedirectAttributes redirect) {
    return switch (outcome) {
      case SignConvention.Outcome.Signed(var signed) -> {
        String done =
            signed.isSignedByAll() ? "conventions.sign.done.all" : "conventions.sign.done";
        Notice.done(say, done).after(redirect);
        yield Addresses.redirect("/conventions/" + signed.slug());
      }
      case SignConvention.Outcome.Refused(List<Problem> problems) ->
          refused(template, found, form, problems, say);
    };
  }

  Page refused(String template, OnDesk found, Form form, List<Problem> problems, Translator say) {
    return page(template, found, form.refused(problems), say)
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  Page page(String template, OnDesk found, Form form, Translator say) {
    return pages
        .page(template)
        .with("desk", found.desk())
        .with("home", found.address())
        .with("version", found.convention().version())
        .with("view", views.view(found.convention(), today(), say))
        .with("form", form);
  }

  private LocalDate today() {
    return France.day(clock.instant());
  }
}
