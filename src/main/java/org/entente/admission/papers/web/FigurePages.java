package org.entente.admission.papers.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.entente.admission.papers.Figures;
import org.entente.admission.papers.Season;
import org.entente.admission.papers.Turnout;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.platform.France;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who came and who stayed away, of one event and over a season.
@Controller
class FigurePages {

  private final PaperDesk desk;
  private final Pages pages;
  private final Clusters clusters;
  private final Figures figures;
  private final Clock clock;

  FigurePages(PaperDesk desk, Pages pages, Clusters clusters, Figures figures, Clock clock) {
    this.desk = desk;
    this.pages = pages;
    this.clusters = clusters;
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping("/desk/{cluster}/events/{event}/figures")
  Page event(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      Translator say) {
    PaperDesk.Opened opened = desk.open(cluster, event);
    Page page = desk.page("papers/desk-figures", opened, say);
    return report(page, figures.of(opened.event()), say)
        .with("over", !clock.instant().isBefore(opened.event().time().end()));
  }

  @GetMapping("/desk/{cluster}/figures")
  Page season(
      @PathVariable("cluster") String slug,
      @RequestParam(defaultValue = "") String season,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Season chosen = Season.parse(season, Season.of(France.day(clock.instant())));
    Map<ClusterId, Cluster> all = desk.clusters();
    Page page =
        pages
            .page("papers/desk-season")
            .with("desk", new Shell.Desk(cluster.slug().value(), cluster.name()))
            .with("year", chosen.year())
            .with(
                "abroad",
                figures.abroad(cluster.id(), chosen).stream()
                    .map(abroad -> abroad(abroad, all, say))
                    .toList());
    return report(page, figures.of(cluster.id(), chosen), say);
  }

  private Page report(Page page, Figures.Report report, Translator say) {
    return page.with("events", report.events())
        .with("unnoted", report.unnoted())
        .with("clusters", lines(report.clusters(), say.say("papers.public"), say))
        .with("shares", lines(report.shares(), say.say("papers.figures.common"), say))
        .with(
            "total",
            FigureViews.open(report.total(), Map.of(), say.say("papers.figures.total"), say));
  }

  private List<FigureView> lines(List<Turnout> turnouts, String otherwise, Translator say) {
    Map<ClusterId, Cluster> all = desk.clusters();
    return turnouts.stream()
        .map(turnout -> FigureViews.open(turnout, all, otherwise, say))
        .toList();
  }

  private static FigureView abroad(
      Figures.Abroad abroad, Map<ClusterId, Cluster> all, Translator say) {
    Cluster host = all.get(abroad.host());
    return FigureViews.guarded(
        abroad.turnout(),
        say.say("papers.figures.at", host.name(), abroad.events()),
        "accent-" + host.slug(),
        say);
  }
}
