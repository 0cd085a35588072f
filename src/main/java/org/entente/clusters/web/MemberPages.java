package org.entente.clusters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.clusters.Admission;
import org.entente.clusters.AdmitMember;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.clusters.CompanyId;
import org.entente.clusters.MemberSearch;
import org.entente.clusters.Members;
import org.entente.platform.France;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The register at the desk: all members, and the form for a new one.
@Controller
@RequestMapping("/desk/{cluster}/members")
class MemberPages {

  private final Pages pages;
  private final Clusters clusters;
  private final Members members;
  private final AdmitMember admit;
  private final Gazetteer gazetteer;
  private final Clock clock;

  MemberPages(
      Pages pages,
      Clusters clusters,
      Members members,
      AdmitMember admit,
      Gazetteer gazetteer,
      Clock clock) {
    this.pages = pages;
    this.clusters = clusters;
    this.members = members;
    this.admit = admit;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  @GetMapping
  Page all(@PathVariable String cluster, @RequestParam Map<String, String> asked, Translator say) {
    Cluster ours = clusters.named(cluster);
    MemberSearch search = MemberSearch.read(asked);
    return pages
        .page("clusters/members")
        .with("desk", DeskPages.desk(ours))
        .with(
            "view",
            MemberListView.of(ours, search, members.search(ours.id(), search), gazetteer, say));
  }

  @GetMapping("/new")
  Page compose(@PathVariable String cluster) {
    LocalDate today = France.day(clock.instant());
    return form(clusters.named(cluster), Form.empty().with("from", today));
  }

  @PostMapping("/new")
  View admit(
      @PathVariable String cluster,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = clusters.named(cluster);
    Form form = Form.sent(request);
    return switch (CompanyReading.of(form, gazetteer)) {
      case CompanyReading.Wrong(List<Problem> problems) -> refused(ours, form, problems);
      case CompanyReading.Right(var entry) ->
          switch (TypedDay.read(form, "from")) {
            case TypedDay.Refused(Problem problem) -> refused(ours, form, List.of(problem));
            case TypedDay.Found(LocalDate from) ->
                switch (admit.admit(ours.id(), entry, from)) {
                  case Admission.Refused(Problem problem) -> refused(ours, form, List.of(problem));
                  case Admission.Admitted(CompanyId company) -> {
                    Notice.done(say, "clusters.member.admitted", entry.name()).after(redirect);
                    yield Addresses.redirect(address(ours, company.value()));
                  }
                };
          };
    };
  }

  static String address(Cluster cluster, UUID company) {
    return "/desk/%s/members/%s".formatted(cluster.slug(), company);
  }

  private Page refused(Cluster cluster, Form form, List<Problem> problems) {
    return form(cluster, form.refused(problems)).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page form(Cluster cluster, Form form) {
    return pages
        .page("clusters/member-new")
        .with("desk", DeskPages.desk(cluster))
        .with("form", form);
  }
}
