package org.entente.clusters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterDescription;
import org.entente.clusters.Clusters;
import org.entente.clusters.FoundCluster;
import org.entente.identity.EmailAddress;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.territory.Gazetteer;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where the installation's administrator brings further clusters in: it takes two to agree.
@Controller
class AdministrationPage {

  private final Pages pages;
  private final Clusters clusters;
  private final FoundCluster found;
  private final Gazetteer gazetteer;

  /// Whether mails leave, so that people can sign in.
  private final boolean mails;

  AdministrationPage(
      Pages pages,
      Clusters clusters,
      FoundCluster found,
      Gazetteer gazetteer,
      Environment environment) {
    this.pages = pages;
    this.clusters = clusters;
    this.found = found;
    this.gazetteer = gazetteer;
    this.mails =
        !environment.matchesProfiles("run")
            || !environment.getProperty("spring.mail.host", "").isEmpty();
  }

  @GetMapping("/administration")
  Page show() {
    return page(Form.empty().with("accent", "#8a4b08"));
  }

  @PostMapping("/administration")
  View found(HttpServletRequest request, Translator say, RedirectAttributes redirect) {
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
    if (email.isEmpty() || !(reading instanceof ClusterReading.Right(ClusterDescription next))) {
      return page(form.refused(problems)).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Cluster cluster = found.found(next, email.get());
    Notice.done(say, "clusters.administration.done", cluster.name(), email.get().value())
        .after(redirect);
    return Addresses.redirect("/administration");
  }

  private Page page(Form form) {
    return pages
        .page("clusters/administration")
        .with("clusters", clusters.all())
        .with("mails", mails)
        .with("form", form);
  }
}
