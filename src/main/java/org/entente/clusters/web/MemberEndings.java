package org.entente.clusters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.clusters.Company;
import org.entente.clusters.CompanyId;
import org.entente.clusters.EndMembership;
import org.entente.clusters.Member;
import org.entente.clusters.MemberSearch;
import org.entente.clusters.Members;
import org.entente.clusters.ResumeMembership;
import org.entente.platform.Problem;
import org.entente.platform.Uuids;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where staff ends the memberships of several companies at once: each as if alone, after a page
/// that
/// names them, and with a way back.
@Controller
class MemberEndings {

  private final Pages pages;
  private final Clusters clusters;
  private final Members members;
  private final EndMembership end;
  private final ResumeMembership resume;

  MemberEndings(
      Pages pages, Clusters clusters, Members members, EndMembership end, ResumeMembership resume) {
    this.pages = pages;
    this.clusters = clusters;
    this.members = members;
    this.end = end;
    this.resume = resume;
  }

  /// Shows whom it is about; does it once that page was confirmed.
  @PostMapping("/desk/{cluster}/members/end")
  View end(
      @PathVariable("cluster") String slug,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Form sent = Form.sent(request);
    List<Company> companies = companies(cluster, sent);
    if (companies.isEmpty()) {
      Notice.refused(say, "clusters.members.none-picked").after(redirect);
      return Addresses.redirect(list(cluster, asked));
    }
    if (!sent.has("confirmed", "yes")) {
      return ask(cluster, companies, sent, HttpStatus.OK);
    }
    return switch (TypedDay.read(sent, "until")) {
      case TypedDay.Refused(Problem problem) ->
          ask(cluster, companies, sent.refused(List.of(problem)), HttpStatus.UNPROCESSABLE_CONTENT);
      case TypedDay.Found(LocalDate lastDay) -> ended(cluster, companies, lastDay, asked, say);
    };
  }

  private Page ended(
      Cluster cluster,
      List<Company> companies,
      LocalDate lastDay,
      Map<String, String> asked,
      Translator say) {
    List<Company> ended = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Company company : companies) {
      List<Problem> problems = end.end(cluster.id(), company.id(), lastDay.plusDays(1));
      if (problems.isEmpty()) {
        ended.add(company);
      } else {
        refused.add(
            say.say("clusters.members.end.refused", company.name(), say.say(problems.getFirst())));
      }
    }
    return pages
        .page("clusters/members-ended")
        .with("desk", DeskPages.desk(cluster))
        .with("ended", ended)
        .with("refused", refused)
        .with("lastDay", lastDay)
        .with("back", list(cluster, asked));
  }

  @PostMapping("/desk/{cluster}/members/end/undo")
  View undo(
      @PathVariable("cluster") String slug,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Form sent = Form.sent(request);
    long resumed =
        TypedDay.read(sent, "until") instanceof TypedDay.Found(LocalDate lastDay)
            ? companies(cluster, sent).stream()
                .filter(
                    company ->
                        resume.resume(cluster.id(), company.id(), lastDay.plusDays(1)).isEmpty())
                .count()
            : 0;
    Notice.done(say, "clusters.members.resumed", resumed).after(redirect);
    return Addresses.redirect("/desk/%s/members".formatted(cluster.slug()));
  }

  /// Those of the companies sent that belong to the cluster, each once.
  private List<Company> companies(Cluster cluster, Form sent) {
    return sent.all("company").stream()
        .distinct()
        .map(Uuids::read)
        .flatMap(Optional::stream)
        .map(number -> members.find(cluster.id(), new CompanyId(number)))
        .flatMap(Optional::stream)
        .map(Member::company)
        .toList();
  }

  private Page ask(Cluster cluster, List<Company> companies, Form form, HttpStatus status) {
    return pages
        .page("clusters/members-end")
        .with("desk", DeskPages.desk(cluster))
        .with("companies", companies)
        .with("form", form)
        .status(status);
  }

  /// The list as it was when companies were chosen on it.
  private static String list(Cluster cluster, Map<String, String> asked) {
    MemberSearch search = MemberSearch.read(asked);
    return MemberListView.address(cluster, search).to(search.cursor());
  }
}
