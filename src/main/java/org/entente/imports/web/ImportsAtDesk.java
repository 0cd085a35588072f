package org.entente.imports.web;

import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.clusters.DeskItem;
import org.entente.clusters.DeskSource;
import org.entente.imports.ImportRun;
import org.entente.imports.ImportRuns;
import org.entente.imports.Stage;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Files that wait for somebody's decision, for the desk.
@Component
class ImportsAtDesk implements DeskSource {

  private static final int SHOWN = 5;

  private final ImportRuns runs;

  ImportsAtDesk(ImportRuns runs) {
    this.runs = runs;
  }

  @Override
  public List<DeskItem> items(Cluster cluster, Translator say) {
    return runs.latest(cluster.id()).stream()
        .filter(run -> run.stage() != Stage.APPLIED && !run.isWorking())
        .limit(SHOWN)
        .map(
            run ->
                DeskItem.toDo(
                    run.fileName(), ImportDesk.address(cluster, run), note(run, say), null))
        .toList();
  }

  private static String note(ImportRun run, Translator say) {
    return say.say(
        run.interrupted()
            ? "imports.today.interrupted"
            : switch (run.stage()) {
              case CHOOSING -> "imports.today.choosing";
              case REPORTED -> "imports.today.reported";
              case REHEARSING, APPLYING, APPLIED -> "imports.today.interrupted";
            });
  }
}
