package org.entente.conventions;

import java.util.ArrayList;
import java.util.List;

/// Lets several articles that have a say come to one answer.
final class Precedence {

  private Precedence() {}

  /// What one article says to a request.
  record Claim<V>(Clause<?> clause, V value) {}

  /// The answer of the articles of the highest rank, if they say the same; else a conflict.
  /// Articles of a
  /// lower rank are named as considered.
  ///
  /// @param otherwise the answer when no article has a say
  static <V> Decision<V> settle(List<Claim<V>> claims, Decision<V> otherwise) {
    if (claims.isEmpty()) {
      return otherwise;
    }
    Clause.Rank highest = claims.getFirst().clause().rank();
    for (Claim<V> claim : claims) {
      if (claim.clause().rank().compareTo(highest) > 0) {
        highest = claim.clause().rank();
      }
    }
    List<ClauseRef> considered = new ArrayList<>();
    List<Claim<V>> leading = new ArrayList<>();
    for (Claim<V> claim : claims) {
      if (claim.clause().rank().compareTo(highest) == 0) {
        leading.add(claim);
      } else {
        considered.add(claim.clause().ref());
      }
    }
    V value = leading.getFirst().value();
    if (leading.stream().anyMatch(claim -> !claim.value().equals(value))) {
      return new Decision.Conflict<>(
          leading.stream().map(claim -> claim.clause().ref()).distinct().toList());
    }
    return new Decision.Granted<>(
        value, new Decision.Basis.UnderArticle(leading.getFirst().clause().ref()), considered);
  }
}
