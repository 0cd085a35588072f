package org.entente.conventions;

import java.time.LocalDate;
import java.util.List;

/// Tells what people hold under the articles of a convention. Answered by the modules that give it
/// to them, which know more than this one may.
@FunctionalInterface
public interface RightsInUse {

  /// What is held under one article.
  ///
  /// @param article its number
  /// @param seats how many seats people have
  record Held(int article, int seats) {}

  /// What is held at events from that day on.
  List<Held> from(ConventionId convention, LocalDate day);
}
