package org.entente.news.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.news.KeepPicture;
import org.entente.news.Pictures;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Uploads;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where staff keeps pictures for its articles.
@Controller
class DeskPictures {

  private final Pages pages;
  private final Clusters clusters;
  private final Pictures pictures;
  private final KeepPicture keep;

  DeskPictures(Pages pages, Clusters clusters, Pictures pictures, KeepPicture keep) {
    this.pages = pages;
    this.clusters = clusters;
    this.pictures = pictures;
    this.keep = keep;
  }

  @GetMapping("/desk/{cluster}/news/pictures")
  Page list(@PathVariable("cluster") String slug) {
    return page(clusters.named(slug), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/desk/{cluster}/news/pictures")
  View keep(
      @PathVariable("cluster") String slug,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Form sent = Form.sent(request);
    return switch (keep.keep(
        cluster.id(), file == null ? new byte[0] : Uploads.bytes(file), sent.text("alternative"))) {
      case KeepPicture.Outcome.Refused(List<Problem> problems) ->
          page(cluster, sent.refused(problems), HttpStatus.UNPROCESSABLE_CONTENT);
      case KeepPicture.Outcome.Kept _ -> {
        Notice.done(say, "news.desk.picture.kept").after(redirect);
        yield Addresses.redirect(DeskNewsViews.home(cluster) + "/pictures");
      }
    };
  }

  /// A file so large that it was not even taken in.
  @ExceptionHandler(MaxUploadSizeExceededException.class)
  View tooLarge(HttpServletRequest request) {
    Map<?, ?> named =
        (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Problem problem =
        Problem.at("file", "news.problem.picture-large", KeepPicture.LARGEST / 1024 / 1024);
    return page(
        clusters.named(String.valueOf(named.get("cluster"))),
        Form.empty().refused(List.of(problem)),
        HttpStatus.CONTENT_TOO_LARGE);
  }

  private Page page(Cluster cluster, Form form, HttpStatus status) {
    return pages
        .page("news/desk-pictures")
        .with("desk", DeskNewsPage.desk(cluster))
        .with("form", form)
        .with("pictures", pictures.of(cluster.id()).stream().map(PictureView::of).toList())
        .status(status);
  }
}
