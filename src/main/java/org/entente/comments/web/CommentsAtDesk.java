package org.entente.comments.web;

import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.clusters.DeskItem;
import org.entente.clusters.DeskSource;
import org.entente.comments.Comments;
import org.entente.platform.table.Tally;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// How many comments wait to be read by a moderator.
@Component
class CommentsAtDesk implements DeskSource {

  private final Comments comments;

  CommentsAtDesk(Comments comments) {
    this.comments = comments;
  }

  @Override
  public List<DeskItem> items(Cluster cluster, Translator say) {
    Tally waiting = comments.waiting(cluster.id());
    return waiting.number() == 0
        ? List.of()
        : List.of(
            DeskItem.toDo(
                say.say("comments.title"),
                "/desk/" + cluster.slug() + "/comments",
                say.say("comments.today", waiting.number()),
                null));
  }
}
