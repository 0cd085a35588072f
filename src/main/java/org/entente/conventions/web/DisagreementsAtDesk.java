package org.entente.conventions.web;

import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.clusters.DeskItem;
import org.entente.clusters.DeskSource;
import org.entente.conventions.Decide;
import org.entente.conventions.Disagreement;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Signed articles that contradict each other: while they do, whoever asks is told no.
@Component
class DisagreementsAtDesk implements DeskSource {

  private static final int SHOWN = 5;

  private final Decide decide;

  DisagreementsAtDesk(Decide decide) {
    this.decide = decide;
  }

  @Override
  public List<DeskItem> items(Cluster cluster, Translator say) {
    return decide.disagreements(cluster.id()).stream()
        .limit(SHOWN)
        .map(disagreement -> item(disagreement, cluster, say))
        .toList();
  }

  private static DeskItem item(Disagreement disagreement, Cluster cluster, Translator say) {
    boolean ours = disagreement.one().parties().contains(cluster.id());
    return DeskItem.toDo(
        say.say(
            "conventions.today.disagree",
            disagreement.article(),
            say.say(disagreement.one().title()),
            disagreement.otherArticle(),
            say.say(disagreement.other().title())),
        "/conventions/%s#article-%d"
            .formatted(
                (ours ? disagreement.one() : disagreement.other()).slug(),
                ours ? disagreement.article() : disagreement.otherArticle()),
        say.say("conventions.today.disagree.note"),
        null);
  }
}
