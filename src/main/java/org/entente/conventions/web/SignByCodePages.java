package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.signing.SendCode;
import org.entente.conventions.signing.SignByCode;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.identity.Account;
import org.entente.identity.CurrentAccount;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a president signs with a code by e-mail: first the ceremony, then the code.
@Controller
@RequestMapping("/desk/{cluster}/conventions/{convention}/sign/code")
class SignByCodePages {

  private static final String TEMPLATE = "conventions/desk-sign-code";

  private final SigningDesk desk;
  private final SendCode send;
  private final SignByCode sign;
  private final CurrentAccount reader;

  SignByCodePages(SigningDesk desk, SendCode send, SignByCode sign, CurrentAccount reader) {
    this.desk = desk;
    this.send = send;
    this.sign = sign;
    this.reader = reader;
  }

  @GetMapping
  View ask(@PathVariable String cluster, @PathVariable String convention, Translator say) {
    return desk.ask(TEMPLATE, desk.find(cluster, convention), say);
  }

  /// @param step `sign` where a code was typed; anything else asks for one
  @PostMapping
  View take(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desk.find(cluster, convention);
    Form form = Form.sent(request);
    Ceremony ceremony = desk.ceremony(form);
    Account president = reader.require();
    List<Problem> problems = desk.problems(found, version, form);
    if (!problems.isEmpty()) {
      return desk.refused(TEMPLATE, found, form, problems, say);
    }
    if (step.equals("sign")) {
      var outcome =
          sign.sign(found.convention(), found.ours(), president.id(), ceremony, form.text("code"));
      return desk.answer(TEMPLATE, found, form.with("sent", "yes"), outcome, say, redirect);
    }
    problems = send.send(found.convention(), found.ours(), president, ceremony, say);
    return problems.isEmpty()
        ? desk.page(TEMPLATE, found, form.with("sent", president.email().value()), say)
        : desk.refused(TEMPLATE, found, withCode(form, problems), problems, say);
  }

  /// Where something is wrong with the code, its field is shown.
  private static Form withCode(Form form, List<Problem> problems) {
    return problems.stream().anyMatch(problem -> "code".equals(problem.field()))
        ? form.with("sent", "yes")
        : form;
  }
}
