package org.entente.conventions.web;

import java.util.List;
import org.entente.conventions.Negotiation;
import org.entente.conventions.Negotiations;
import org.entente.conventions.WrittenVersion;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.NotFound;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows what differs between two versions of a convention.
@Controller
class ComparisonPages {

  private final Pages pages;
  private final PartyDesk desks;
  private final Negotiations negotiations;

  ComparisonPages(Pages pages, PartyDesk desks, Negotiations negotiations) {
    this.pages = pages;
    this.desks = desks;
    this.negotiations = negotiations;
  }

  @GetMapping("/desk/{cluster}/conventions/{convention}/comparison")
  Page compare(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int from,
      @RequestParam int to,
      Translator say) {
    OnDesk found = desks.find(cluster, convention);
    Negotiation negotiation = negotiations.of(found.convention());
    WrittenVersion before = version(negotiation, Math.min(from, to));
    WrittenVersion now = version(negotiation, Math.max(from, to));
    List<Integer> numbers = negotiation.versions().stream().map(WrittenVersion::version).toList();
    return pages
        .page("conventions/desk-comparison")
        .with("desk", found.desk())
        .with("home", found.address())
        .with("numbers", numbers)
        .with("view", ComparisonView.of(before, now, desks.all(), say));
  }

  private static WrittenVersion version(Negotiation negotiation, int number) {
    return negotiation
        .version(number)
        .orElseThrow(
            () ->
                new NotFound(
                    "No version %d of %s".formatted(number, negotiation.convention().slug())));
  }
}
