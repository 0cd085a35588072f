package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.conventions.signing.BringContainer;
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

/// Where a president brings a signature that was made with another program.
@Controller
@RequestMapping("/desk/{cluster}/conventions/{convention}/sign/container")
class BringContainerPages {

  private static final String TEMPLATE = "conventions/desk-sign-container";

  private final SigningDesk desk;
  private final BringContainer bring;

  BringContainerPages(SigningDesk desk, BringContainer bring) {
    this.desk = desk;
    this.bring = bring;
  }

  @GetMapping
  View ask(@PathVariable String cluster, @PathVariable String convention, Translator say) {
    return desk.ask(TEMPLATE, desk.find(cluster, convention), say);
  }

  @PostMapping
  View bring(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desk.find(cluster, convention);
    Form form = Form.sent(request);
    List<Problem> problems = desk.problems(found, version, form);
    if (file == null || Uploads.isMissing(file)) {
      problems.add(Problem.at("file", "signing.problem.file.missing"));
    }
    if (!problems.isEmpty() || file == null) {
      return desk.refused(TEMPLATE, found, form, problems, say);
    }
    var outcome =
        bring.bring(found.convention(), found.ours(), desk.ceremony(form), Uploads.bytes(file));
    return desk.answer(TEMPLATE, found, form, outcome, say, redirect);
  }

  /// A file so large that it was not even taken in.
  @ExceptionHandler(MaxUploadSizeExceededException.class)
  View tooLarge(HttpServletRequest request, Translator say) {
    Problem problem =
        Problem.at("file", "signing.problem.container.large", BringContainer.LARGEST / 1024 / 1024);
    return desk.refused(TEMPLATE, desk.find(request), Form.empty(), List.of(problem), say);
  }
}
