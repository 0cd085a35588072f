package org.entente.conventions;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;

/// Says what speaks against signing a draft today, beside the law as it stands.
@Component
public class CheckDraft {

  private final Clusters clusters;
  private final LawBooks laws;
  private final Clock clock;

  CheckDraft(Clusters clusters, LawBooks laws, Clock clock) {
    this.clusters = clusters;
    this.laws = laws;
    this.clock = clock;
  }

  /// All that speaks against it. A problem of the frame stands at the form's field (`title`,
  /// `parties`, `from`, `to`, `deadline`, `articles`), one of an article at `article-` and its
  /// number.
  public List<Problem> problems(ConventionDraft draft) {
    return DraftRules.problems(draft, context());
  }

  /// What is wrong outside of the articles, while there may be none yet.
  public List<Problem> frame(ConventionDraft draft) {
    return DraftRules.frame(draft, context()).stream()
        .filter(problem -> !"articles".equals(problem.field()))
        .toList();
  }

  /// What is wrong with one article by itself, at the fields of its form.
  public List<Problem> article(Article article, ConventionDraft draft) {
    return ArticleRules.problems(article, draft, context());
  }

  private DraftContext context() {
    Map<ClusterId, Cluster> known = new HashMap<>();
    clusters.all().forEach(cluster -> known.put(cluster.id(), cluster));
    return new DraftContext(known, laws.today().signed(), France.day(clock.instant()));
  }
}
