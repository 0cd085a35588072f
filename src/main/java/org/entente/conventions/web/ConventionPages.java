package org.entente.conventions.web;

import java.time.Clock;
import org.entente.conventions.Conventions;
import org.entente.platform.France;
import org.entente.platform.NotFound;
import org.entente.platform.changes.Topic;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What everybody may read: the conventions that at least one party has signed.
@Controller
class ConventionPages {

  private final Pages pages;
  private final Conventions conventions;
  private final ConventionView.Factory views;
  private final Clock clock;

  ConventionPages(Pages pages, Conventions conventions, ConventionView.Factory views, Clock clock) {
    this.pages = pages;
    this.conventions = conventions;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/conventions")
  Page register(Translator say) {
    return pages
        .page("conventions/register")
        .shared(Topic.any("law"), Topic.any("cluster"))
        .with("all", views.views(conventions.register(), France.day(clock.instant()), say));
  }

  @GetMapping("/conventions/{convention}")
  Page one(@PathVariable String convention, Translator say) {
    return conventions
        .published(convention)
        .map(
            found ->
                pages
                    .page("conventions/convention")
                    .shared(Topic.any("law"), Topic.any("cluster"))
                    .with("view", views.view(found, France.day(clock.instant()), say))
                    .with(
                        "related",
                        views.views(conventions.related(found), France.day(clock.instant()), say))
                    .with("declarations", views.declarations(found, say)))
        .orElseThrow(() -> new NotFound("No published convention " + convention));
  }
}
