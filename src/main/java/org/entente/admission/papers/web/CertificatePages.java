package org.entente.admission.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.admission.papers.Certificate;
import org.entente.admission.papers.Guest;
import org.entente.admission.papers.IssueCertificates;
import org.entente.admission.papers.IssueCertificates.Answer;
import org.entente.admission.papers.RevokeCertificate;
import org.entente.identity.CurrentAccount;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where staff certifies to people that they came, and takes a certificate back.
@Controller
class CertificatePages {

  private static final String BASE = "/desk/{cluster}/events/{event}/certificates";

  private final PaperDesk desk;
  private final IssueCertificates issue;
  private final RevokeCertificate revoke;
  private final CertificatePaper paper;
  private final CurrentAccount current;

  CertificatePages(
      PaperDesk desk,
      IssueCertificates issue,
      RevokeCertificate revoke,
      CertificatePaper paper,
      CurrentAccount current) {
    this.desk = desk;
    this.issue = issue;
    this.revoke = revoke;
    this.paper = paper;
    this.current = current;
  }

  @GetMapping(BASE)
  Page list(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      Translator say) {
    return page(desk.open(cluster, event), Form.empty(), say);
  }

  /// A PDF for all who came, or for one of them; or the page with what speaks against it.
  @PostMapping(BASE)
  Object issue(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      HttpServletRequest request,
      Translator say) {
    PaperDesk.Opened opened = desk.open(cluster, event);
    Form form = Form.sent(request);
    List<Guest> guests = desk.guests(opened.event(), form.text("seat"));
    return switch (issue.issue(opened.event(), guests, current.require().id())) {
      case Answer.Issued(var papers) -> paper.answer(opened.event(), papers, request, say);
      case Answer.Refused(Problem problem) ->
          page(opened, form.refused(List.of(problem)), say)
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @GetMapping(BASE + "/{code}/revocation")
  Page askToRevoke(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      @PathVariable("code") String code,
      Translator say) {
    PaperDesk.Opened opened = desk.open(cluster, event);
    return revocation(opened, revoke.named(opened.event(), code), Form.empty(), say);
  }

  @PostMapping(BASE + "/{code}/revocation")
  Object revoke(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      @PathVariable("code") String code,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    PaperDesk.Opened opened = desk.open(cluster, event);
    Certificate certificate = revoke.named(opened.event(), code);
    Form form = Form.sent(request);
    List<Problem> problems =
        revoke.revoke(opened.event(), code, form.text("reason"), current.require().id());
    if (!problems.isEmpty()) {
      return revocation(opened, certificate, form.refused(problems), say)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Notice.done(say, "papers.certificate.revoked", certificate.code().spelled()).after(redirect);
    return Addresses.redirect(
        "/desk/%s/events/%s/certificates".formatted(opened.host().slug(), opened.event().slug()));
  }

  private Page revocation(
      PaperDesk.Opened opened, Certificate certificate, Form form, Translator say) {
    return desk.page("papers/desk-revocation", opened, say)
        .with("certificate", CertificateView.of(certificate, say))
        .with("holder", holder(opened, certificate, say))
        .with("form", form);
  }

  private Page page(PaperDesk.Opened opened, Form form, Translator say) {
    List<Guest> guests = desk.guests(opened.event(), "");
    List<Problem> problems = issue.problem(opened.event(), guests).stream().toList();
    return desk.page("papers/desk-certificates", opened, say)
        .with("form", form)
        .with("obstacle", problems.isEmpty() ? null : problems.getFirst())
        .with("entitled", guests.stream().filter(Guest::isAdmitted).filter(Guest::isNamed).toList())
        .with("absent", (int) guests.stream().filter(guest -> !guest.isAdmitted()).count())
        .with(
            "issued",
            revoke.of(opened.event()).stream()
                .map(
                    certificate ->
                        new CertifiedView(
                            CertificateView.of(certificate, say),
                            holder(guests, certificate, say),
                            ""))
                .toList());
  }

  private String holder(PaperDesk.Opened opened, Certificate certificate, Translator say) {
    return holder(desk.guests(opened.event(), ""), certificate, say);
  }

  private static String holder(List<Guest> guests, Certificate certificate, Translator say) {
    return guests.stream()
        .filter(guest -> guest.seat().equals(certificate.seat()) && guest.isNamed())
        .map(Guest::name)
        .findFirst()
        .orElse(say.say("papers.unnamed"));
  }
}
