package org.entente.clusters.web;

import java.time.Clock;
import java.util.List;
import org.entente.clusters.AccentColour;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The visual language on one page: for those who make pages, and for a cluster that chooses its
/// colour.
@Controller
class StylesPage {

  private static final String UNTRIED = "#7fb800";

  private final Pages pages;
  private final Clusters clusters;
  private final Clock clock;
  private final StyleTokens tokens = StyleTokens.read();

  StylesPage(Pages pages, Clusters clusters, Clock clock) {
    this.pages = pages;
    this.clusters = clusters;
    this.clock = clock;
  }

  @GetMapping("/styles")
  Page styles(@RequestParam(defaultValue = UNTRIED) String accent) {
    AccentColour tried = AccentColour.parse(accent).orElse(null);
    List<Cluster> living = clusters.active(France.day(clock.instant()));
    return pages
        .page("clusters/styles")
        .with("tokens", tokens.tokens())
        .with(
            "accents",
            living.stream()
                .map(cluster -> tokens.accent(cluster.name(), cluster.accent()))
                .toList())
        .with("hosts", living.stream().map(cluster -> cluster.slug().value()).toList())
        .with("tried", tried == null ? null : tokens.accent(tried.hex(), tried))
        .with("asked", asked(accent, tried != null));
  }

  private static Form asked(String accent, boolean isColour) {
    Form form = Form.empty().with("accent", accent);
    return isColour
        ? form
        : form.refused(List.of(Problem.at("accent", "clusters.about.accent.wrong", accent)));
  }
}
