package org.entente.clusters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.clusters.AddPerson;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.clusters.CompanyId;
import org.entente.clusters.ListPerson;
import org.entente.clusters.Member;
import org.entente.clusters.Members;
import org.entente.clusters.PersonId;
import org.entente.clusters.RemovePerson;
import org.entente.identity.EmailAddress;
import org.entente.platform.NotFound;
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

/// The people of a member: add somebody, record or withdraw their consent to be listed, remove
/// them.
@Controller
@RequestMapping("/desk/{cluster}/members/{company}/people")
class PeoplePages {

  private final Pages pages;
  private final Clusters clusters;
  private final Members members;
  private final AddPerson add;
  private final ListPerson list;
  private final RemovePerson remove;
  private final Invitations invitations;

  PeoplePages(
      Pages pages,
      Clusters clusters,
      Members members,
      AddPerson add,
      ListPerson list,
      RemovePerson remove,
      Invitations invitations) {
    this.pages = pages;
    this.clusters = clusters;
    this.members = members;
    this.add = add;
    this.list = list;
    this.remove = remove;
    this.invitations = invitations;
  }

  @GetMapping
  Page compose(@PathVariable String cluster, @PathVariable UUID company) {
    Cluster ours = clusters.named(cluster);
    return form(ours, member(ours, company), Form.empty().with("invited", "yes"));
  }

  @PostMapping
  View add(
      @PathVariable String cluster,
      @PathVariable UUID company,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = clusters.named(cluster);
    Member member = member(ours, company);
    Form form = Form.sent(request);
    Optional<EmailAddress> email = EmailAddress.parse(form.text("email"));
    List<Problem> problems = problems(form);
    if (problems.isEmpty() && email.isPresent()) {
      switch (add.add(ours.id(), member.company().id(), form.text("name"), email.get())) {
        case AddPerson.Outcome.Refused(Problem problem) -> problems.add(problem);
        case AddPerson.Outcome.Added(PersonId person) -> {
          if (form.has("listed", "yes")) {
            list.list(ours.id(), member.company().id(), person);
          }
          if (form.has("invited", "yes")) {
            invitations.toAgenda(ours, person, email.get(), request, say);
          }
        }
      }
    }
    if (!problems.isEmpty()) {
      return form(ours, member, form.refused(problems)).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    boolean invited = form.has("invited", "yes");
    Notice.done(
            say, invited ? "clusters.person.invited" : "clusters.person.added", form.text("name"))
        .after(redirect);
    return Addresses.redirect(MemberPages.address(ours, company));
  }

  @PostMapping("/{person}/listing")
  View list(
      @PathVariable String cluster,
      @PathVariable UUID company,
      @PathVariable UUID person,
      @RequestParam boolean listed,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = clusters.named(cluster);
    CompanyId theirs = member(ours, company).company().id();
    if (listed) {
      list.list(ours.id(), theirs, new PersonId(person));
      Notice.done(say, "clusters.person.listed").after(redirect);
    } else {
      list.withdraw(ours.id(), theirs, new PersonId(person));
      Notice.done(say, "clusters.person.unlisted").after(redirect);
    }
    return Addresses.redirect(MemberPages.address(ours, company));
  }

  @PostMapping("/{person}/removal")
  View remove(
      @PathVariable String cluster,
      @PathVariable UUID company,
      @PathVariable UUID person,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = clusters.named(cluster);
    remove.remove(ours.id(), member(ours, company).company().id(), new PersonId(person));
    Notice.done(say, "clusters.person.removed").after(redirect);
    return Addresses.redirect(MemberPages.address(ours, company));
  }

  private static List<Problem> problems(Form form) {
    List<Problem> problems = new ArrayList<>();
    if (form.text("name").isEmpty() || form.text("name").length() > 200) {
      problems.add(Problem.at("name", "clusters.person.name.missing"));
    }
    if (EmailAddress.parse(form.text("email")).isEmpty()) {
      problems.add(TypedEmail.problem(form));
    }
    return problems;
  }

  private Member member(Cluster cluster, UUID company) {
    return members
        .find(cluster.id(), new CompanyId(company))
        .orElseThrow(() -> new NotFound("No member %s of %s".formatted(company, cluster.slug())));
  }

  private Page form(Cluster cluster, Member member, Form form) {
    return pages
        .page("clusters/person-new")
        .with("desk", DeskPages.desk(cluster))
        .with("name", member.company().name())
        .with("home", MemberPages.address(cluster, member.company().id().value()))
        .with("form", form);
  }
}
