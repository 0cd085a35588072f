package org.entente.conventions;

import org.entente.clusters.ClusterId;

/// Two signed articles that give different answers about the same thing, and no precedence decides
/// between them: the answer is no until one is changed.
///
/// @param article the number of the one within `one`
/// @param otherArticle the number of the other within `other`
public record Disagreement(Convention one, int article, Convention other, int otherArticle) {

  boolean concerns(ClusterId party) {
    return one.parties().contains(party) || other.parties().contains(party);
  }
}
