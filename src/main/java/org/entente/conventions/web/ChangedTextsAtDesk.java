package org.entente.conventions.web;

import java.time.Clock;
import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.clusters.DeskItem;
import org.entente.clusters.DeskSource;
import org.entente.conventions.Conventions;
import org.entente.conventions.SignedTexts;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Tells the staff of every party that a convention acts no more because it is not the one that was
/// signed.
@Component
class ChangedTextsAtDesk implements DeskSource {

  private final Conventions conventions;
  private final SignedTexts texts;
  private final Clock clock;

  ChangedTextsAtDesk(Conventions conventions, SignedTexts texts, Clock clock) {
    this.conventions = conventions;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public List<DeskItem> items(Cluster cluster, Translator say) {
    return texts.changed(conventions.forParty(cluster.id())).stream()
        .map(
            convention ->
                DeskItem.toDo(
                    say.say(convention.title()),
                    DeskAddress.of(cluster, convention),
                    say.say("signing.changed.desk"),
                    clock.instant()))
        .toList();
  }
}
