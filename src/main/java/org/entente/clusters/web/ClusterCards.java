package org.entente.clusters.web;

import java.time.Clock;
import java.util.List;
import org.entente.clusters.Clusters;
import org.entente.platform.France;
import org.entente.platform.card.Card;
import org.entente.platform.card.CardPress;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What other sites show of a cluster.
@Controller
class ClusterCards {

  private final Clusters clusters;
  private final ClusterView.Factory views;
  private final CardPress press;
  private final Messages messages;
  private final Clock clock;

  ClusterCards(
      Clusters clusters,
      ClusterView.Factory views,
      CardPress press,
      Messages messages,
      Clock clock) {
    this.clusters = clusters;
    this.views = views;
    this.press = press;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/clusters/{cluster}/card.png")
  ResponseEntity<byte[]> card(
      @PathVariable String cluster, @RequestParam(defaultValue = "") String language) {
    Translator say = messages.in(language);
    ClusterView view = views.view(clusters.named(cluster), France.day(clock.instant()), say);
    Card card =
        new Card(
            say.say("clusters.one"),
            view.name(),
            "",
            view.seat(),
            List.of(view.cluster().accent().hex()),
            false);
    return press.answer(card, say);
  }
}
