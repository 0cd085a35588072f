package org.entente.dryrun.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.entente.dryrun.BringSeason;
import org.entente.dryrun.SeasonFile;
import org.entente.dryrun.web.PartyDesk.OnDesk;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;

/// Where staff brings a season as a file, to replay it instead of what is known here.
@Controller
class SeasonPages {

  private final DryRunPage pages;
  private final PartyDesk desks;
  private final BringSeason bring;

  SeasonPages(DryRunPage pages, PartyDesk desks, BringSeason bring) {
    this.pages = pages;
    this.desks = desks;
    this.bring = bring;
  }

  @PostMapping("/desk/{cluster}/conventions/{convention}/dry-run/seasons")
  View bring(
      @PathVariable("cluster") String cluster,
      @PathVariable("convention") String convention,
      @RequestParam(name = "season", required = false) MultipartFile season,
      Translator say)
      throws IOException {
    OnDesk found = desks.find(cluster, convention);
    if (season == null || season.isEmpty()) {
      return refused(found, List.of(Problem.at("season", "dryrun.file.missing")), say);
    }
    String name = season.getOriginalFilename();
    return switch (bring.bring(
        found.ours().id(), found.convention(), name == null ? "" : name, season.getBytes(), say)) {
      case BringSeason.Outcome.Brought(SeasonFile file) ->
          Addresses.redirect(found.address() + "?file=" + file.id());
      case BringSeason.Outcome.Refused(List<Problem> problems) -> refused(found, problems, say);
    };
  }

  /// A file so large that it was not even taken in.
  @ExceptionHandler(MaxUploadSizeExceededException.class)
  Page tooLarge(HttpServletRequest request, Translator say) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (variables instanceof Map<?, ?> names
        && names.get("cluster") instanceof String cluster
        && names.get("convention") instanceof String convention) {
      int megabytes = BringSeason.LARGEST / 1024 / 1024;
      return refused(
          desks.find(cluster, convention),
          List.of(Problem.at("season", "dryrun.file.large", megabytes)),
          say);
    }
    throw new NotFound("A season brought to no convention");
  }

  private Page refused(OnDesk found, List<Problem> problems, Translator say) {
    Asked asked = pages.asked(Form.empty(), found);
    Form form = Form.empty().with("from", asked.from()).with("to", asked.to()).refused(problems);
    return pages.page(found, asked, form, null, say).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
