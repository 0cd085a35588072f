package org.entente.clusters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.clusters.ClusterDescription;
import org.entente.clusters.SetUpInstallation;
import org.entente.identity.EmailAddress;
import org.entente.identity.SignIn;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.territory.Gazetteer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The one page of an empty installation. It is shut for ever once the first cluster is there.
@Controller
class SetUpPage {

  private static final String FIRST_COLOUR = "#00677f";

  private final Pages pages;
  private final SetUpInstallation setUp;
  private final SignIn signIn;
  private final Gazetteer gazetteer;

  SetUpPage(Pages pages, SetUpInstallation setUp, SignIn signIn, Gazetteer gazetteer) {
    this.pages = pages;
    this.setUp = setUp;
    this.signIn = signIn;
    this.gazetteer = gazetteer;
  }

  @GetMapping("/set-up")
  Page ask() {
    return form(Form.empty().with("accent", FIRST_COLOUR));
  }

  @PostMapping("/set-up")
  View complete(
      HttpServletRequest request,
      HttpServletResponse response,
      Translator say,
      RedirectAttributes redirect) {
    Form form = Form.sent(request);
    Optional<EmailAddress> email = EmailAddress.parse(form.text("email"));
    List<Problem> problems = new ArrayList<>();
    ClusterReading reading = ClusterReading.first(form, gazetteer);
    if (reading instanceof ClusterReading.Wrong(List<Problem> wrong)) {
      problems.addAll(wrong);
    }
    if (email.isEmpty()) {
      problems.add(TypedEmail.problem(form));
    }
    if (email.isEmpty() || !(reading instanceof ClusterReading.Right(ClusterDescription first))) {
      return refused(form, problems);
    }
    return switch (setUp.complete(form.text("code"), email.get(), first)) {
      case SetUpInstallation.Outcome.Refused(List<Problem> why) -> refused(form, why);
      case SetUpInstallation.Outcome.Done(var administrator, var cluster) -> {
        setUp.close();
        signIn.as(administrator.id(), request, response);
        Notice.done(say, "clusters.set-up.done", cluster.name()).after(redirect);
        yield Addresses.redirect("/desk/" + cluster.slug());
      }
    };
  }

  private Page refused(Form form, List<Problem> problems) {
    return form(form.refused(problems)).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page form(Form form) {
    return pages.page("clusters/set-up").with("form", form);
  }
}
