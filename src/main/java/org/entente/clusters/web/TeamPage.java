package org.entente.clusters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.clusters.AppointToOffice;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.clusters.Office;
import org.entente.clusters.OfficeHolders;
import org.entente.clusters.OfficeHolders.Holder;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.identity.CurrentAccount;
import org.entente.identity.EmailAddress;
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

/// Who acts for a cluster. Its staff may look; its president appoints and dismisses.
@Controller
@RequestMapping("/desk/{cluster}/team")
class TeamPage {

  private final Pages pages;
  private final Clusters clusters;
  private final OfficeHolders holders;
  private final AppointToOffice appoint;
  private final Accounts accounts;
  private final CurrentAccount reader;
  private final Invitations invitations;

  TeamPage(
      Pages pages,
      Clusters clusters,
      OfficeHolders holders,
      AppointToOffice appoint,
      Accounts accounts,
      CurrentAccount reader,
      Invitations invitations) {
    this.pages = pages;
    this.clusters = clusters;
    this.holders = holders;
    this.appoint = appoint;
    this.accounts = accounts;
    this.reader = reader;
    this.invitations = invitations;
  }

  @GetMapping
  Page show(@PathVariable String cluster) {
    return page(clusters.named(cluster), Form.empty().with("office", Office.STAFF.name()));
  }

  @PostMapping
  View appoint(
      @PathVariable String cluster,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = clusters.named(cluster);
    Form form = Form.sent(request);
    Optional<EmailAddress> email = EmailAddress.parse(form.text("email"));
    if (email.isEmpty()) {
      return page(ours, form.refused(List.of(TypedEmail.problem(form))))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Office office = form.has("office", "PRESIDENT") ? Office.PRESIDENT : Office.STAFF;
    AccountId account = accounts.open(email.get()).id();
    appoint.appoint(account, ours.id(), office);
    invitations.toDesk(ours, account, email.get(), office, request, say);
    Notice.done(say, "clusters.team.appointed", email.get().value()).after(redirect);
    return Addresses.redirect(address(ours));
  }

  /// A cluster keeps at least one president, or nobody could appoint any more.
  @PostMapping("/{account}/dismissal")
  View dismiss(
      @PathVariable String cluster,
      @PathVariable UUID account,
      @RequestParam Office office,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = clusters.named(cluster);
    AccountId dismissed = new AccountId(account);
    boolean last =
        office == Office.PRESIDENT
            && holders.of(ours.id()).stream()
                .filter(holder -> holder.office() == Office.PRESIDENT)
                .allMatch(holder -> holder.account().equals(dismissed));
    if (last) {
      Notice.refused(say, "clusters.team.last").after(redirect);
    } else {
      appoint.dismiss(dismissed, ours.id(), office);
      Notice.done(say, "clusters.team.dismissed").after(redirect);
    }
    return Addresses.redirect(address(ours));
  }

  private Page page(Cluster cluster, Form form) {
    List<Holder> team = holders.of(cluster.id());
    return pages
        .page("clusters/team")
        .with("desk", DeskPages.desk(cluster))
        .with("team", team)
        .with("president", holders.isPresident(reader.require().id(), cluster.slug().value()))
        .with("form", form);
  }

  private static String address(Cluster cluster) {
    return "/desk/" + cluster.slug() + "/team";
  }
}
