package org.entente.clusters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterDescription;
import org.entente.clusters.Clusters;
import org.entente.clusters.DescribeCluster;
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

/// What a cluster says of itself, changed at its desk.
@Controller
@RequestMapping("/desk/{cluster}/about")
class AboutPage {

  private final Pages pages;
  private final Clusters clusters;
  private final DescribeCluster describe;
  private final Gazetteer gazetteer;

  AboutPage(Pages pages, Clusters clusters, DescribeCluster describe, Gazetteer gazetteer) {
    this.pages = pages;
    this.clusters = clusters;
    this.describe = describe;
    this.gazetteer = gazetteer;
  }

  @GetMapping
  Page edit(@PathVariable String cluster) {
    Cluster ours = clusters.named(cluster);
    return form(ours, ClusterReading.filled(ours, gazetteer));
  }

  @PostMapping
  View change(
      @PathVariable String cluster,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    Cluster ours = clusters.named(cluster);
    Form form = Form.sent(request);
    return switch (ClusterReading.of(form, ours, gazetteer)) {
      case ClusterReading.Wrong(List<Problem> problems) ->
          form(ours, form.refused(problems)).status(HttpStatus.UNPROCESSABLE_CONTENT);
      case ClusterReading.Right(ClusterDescription description) -> {
        describe.describe(ours, description);
        Notice.done(say, "clusters.about.changed").after(redirect);
        yield Addresses.redirect("/desk/" + ours.slug());
      }
    };
  }

  private Page form(Cluster cluster, Form form) {
    return pages
        .page("clusters/about")
        .with("desk", DeskPages.desk(cluster))
        .with("departments", gazetteer.departments())
        .with("form", form);
  }
}
