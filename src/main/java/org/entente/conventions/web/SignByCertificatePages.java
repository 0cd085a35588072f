package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.entente.conventions.SignConvention;
import org.entente.conventions.signing.SignByCertificate;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.platform.page.Uploads;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a president signs with a certificate of their own. Neither its file nor its password comes
/// back to the page.
@Controller
@RequestMapping("/desk/{cluster}/conventions/{convention}/sign/certificate")
class SignByCertificatePages {

  private static final String TEMPLATE = "conventions/desk-sign-certificate";

  private final SigningDesk desk;
  private final SignByCertificate sign;

  SignByCertificatePages(SigningDesk desk, SignByCertificate sign) {
    this.desk = desk;
    this.sign = sign;
  }

  @GetMapping
  View ask(@PathVariable String cluster, @PathVariable String convention, Translator say) {
    return desk.ask(TEMPLATE, desk.find(cluster, convention), say);
  }

  @PostMapping
  View sign(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desk.find(cluster, convention);
    Form sent = Form.sent(request);
    Form form = sent.with("password", null);
    List<Problem> problems = desk.problems(found, version, form);
    if (file == null || Uploads.isMissing(file)) {
      problems.add(Problem.at("file", "signing.problem.file.missing"));
    }
    if (!problems.isEmpty() || file == null) {
      return desk.refused(TEMPLATE, found, form, problems, say);
    }
    char[] password = sent.value("password").toCharArray();
    byte[] bytes = Uploads.bytes(file);
    try {
      SignConvention.Outcome outcome =
          sign.sign(found.convention(), found.ours(), desk.ceremony(form), bytes, password);
      return desk.answer(TEMPLATE, found, form, outcome, say, redirect);
    } finally {
      Arrays.fill(password, '\0');
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// A file so large that it was not even taken in.
  @ExceptionHandler(MaxUploadSizeExceededException.class)
  View tooLarge(HttpServletRequest request, Translator say) {
    Problem problem =
        Problem.at("file", "signing.problem.file.large", SignByCertificate.LARGEST / 1024);
    return desk.refused(TEMPLATE, desk.find(request), Form.empty(), List.of(problem), say);
  }
}
