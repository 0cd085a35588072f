package org.entente.clusters;

import java.util.List;
import org.entente.platform.text.Translator;

/// What a module has to show on a cluster's desk today. Whatever module knows of something
/// implements it, so that the desk knows none of them.
public interface DeskSource {

  /// What concerns that cluster, a handful at most, in any order.
  List<DeskItem> items(Cluster cluster, Translator say);
}
