package org.entente.dryrun.web;

import java.time.Clock;
import java.time.LocalDate;
import org.entente.dryrun.DryRun;
import org.entente.dryrun.SeasonFile;
import org.entente.dryrun.SeasonFileId;
import org.entente.dryrun.SeasonFiles;
import org.entente.dryrun.web.PartyDesk.OnDesk;
import org.entente.platform.France;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of a dry run, whatever was just asked of it.
@Component
class DryRunPage {

  private final Pages pages;
  private final SeasonFiles files;
  private final Clock clock;

  DryRunPage(Pages pages, SeasonFiles files, Clock clock) {
    this.pages = pages;
    this.files = files;
    this.clock = clock;
  }

  /// What a form or an address asks.
  Asked asked(Form form, OnDesk found) {
    SeasonFile file =
        SeasonFileId.parse(form.text("file"))
            .flatMap(id -> files.find(id, found.ours().id()))
            .orElse(null);
    return Asked.read(form, found.convention(), file, today());
  }

  /// @param run how it stands, or null where what was asked is wrong
  Page page(OnDesk found, Asked asked, Form form, @Nullable DryRun run, Translator say) {
    Form filled = form.isRefused() ? form : form.with("from", asked.from()).with("to", asked.to());
    return pages
        .page("dryrun/desk-dry-run")
        .with("desk", found.desk())
        .with("form", filled)
        .with("view", DryRunViews.view(found, asked, run, today(), say));
  }

  private LocalDate today() {
    return France.day(clock.instant());
  }
}
