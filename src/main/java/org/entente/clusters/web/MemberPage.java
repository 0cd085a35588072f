package org.entente.clusters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.clusters.CompanyId;
import org.entente.clusters.DescribeMember;
import org.entente.clusters.EndMembership;
import org.entente.clusters.Member;
import org.entente.clusters.Members;
import org.entente.platform.NotFound;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One member at the desk: what is known of it, changes to that, and the end of its membership.
@Controller
@RequestMapping("/desk/{cluster}/members/{company}")
class MemberPage {

  private final Pages pages;
  private final Clusters clusters;
  private final Members members;
  private final DescribeMember describe;
  private final EndMembership end;
  private final Gazetteer gazetteer;

  MemberPage(
      Pages pages,
      Clusters clusters,
      Members members,
      DescribeMember describe,
      EndMembership end,
      Gazetteer gazetteer) {
    this.pages = pages;
    this.clusters = clusters;
    this.members = members;
    this.describe = describe;
    this.end = end;
    this.gazetteer = gazetteer;
  }

  @GetMapping
  Page show(@PathVariable String cluster, @PathVariable UUID company, Translator say) {
    Cluster ours = clusters.named(cluster);
    return pages
        .page("clusters/member")
        .with("desk", DeskPages.desk(ours))
        .with("view", MemberView.of(member(ours, company), gazetteer, say));
  }

  @GetMapping("/edit")
  Page edit(@PathVariable String cluster, @PathVariable UUID company) {
    Cluster ours = clusters.named(cluster);
    Member member = member(ours, company);
    return form(
        "clusters/member-edit", ours, member, CompanyReading.filled(member.company(), gazetteer));
  }

  @PostMapping("/edit")
  View change(
      @PathVariable String cluster,
      @PathVariable UUID company,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = clusters.named(cluster);
    Member member = member(ours, company);
    Form form = Form.sent(request);
    List<Problem> problems =
        switch (CompanyReading.of(form, gazetteer)) {
          case CompanyReading.Wrong(List<Problem> wrong) -> wrong;
          case CompanyReading.Right(var entry) ->
              describe.describe(ours.id(), member.company().id(), entry);
        };
    if (!problems.isEmpty()) {
      return form("clusters/member-edit", ours, member, form.refused(problems))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Notice.done(say, "clusters.member.changed").after(redirect);
    return Addresses.redirect(MemberPages.address(ours, company));
  }

  @GetMapping("/end")
  Page confirmEnd(@PathVariable String cluster, @PathVariable UUID company) {
    Cluster ours = clusters.named(cluster);
    return form("clusters/member-end", ours, member(ours, company), Form.empty());
  }

  @PostMapping("/end")
  View end(
      @PathVariable String cluster,
      @PathVariable UUID company,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = clusters.named(cluster);
    Member member = member(ours, company);
    Form form = Form.sent(request);
    List<Problem> problems =
        switch (TypedDay.read(form, "until")) {
          case TypedDay.Refused(Problem problem) -> List.of(problem);
          case TypedDay.Found(LocalDate lastDay) ->
              end.end(ours.id(), member.company().id(), lastDay.plusDays(1));
        };
    if (!problems.isEmpty()) {
      return form("clusters/member-end", ours, member, form.refused(problems))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Notice.done(say, "clusters.member.ended", member.company().name()).after(redirect);
    return Addresses.redirect(MemberPages.address(ours, company));
  }

  private Member member(Cluster cluster, UUID company) {
    return members
        .find(cluster.id(), new CompanyId(company))
        .orElseThrow(() -> new NotFound("No member %s of %s".formatted(company, cluster.slug())));
  }

  private Page form(String template, Cluster cluster, Member member, Form form) {
    return pages
        .page(template)
        .with("desk", DeskPages.desk(cluster))
        .with("name", member.company().name())
        .with("home", MemberPages.address(cluster, member.company().id().value()))
        .with("form", form);
  }
}
