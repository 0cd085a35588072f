package org.entente.dryrun;

/// What one law would have given beside another.
///
/// @param before the counts under the one
/// @param after the counts under the other
/// @param moves who came in or stayed out from the one to the other, and their ways
public record Comparison(Tally before, Tally after, Tally moves) {

  Comparison plus(Comparison other) {
    return new Comparison(
        before.plus(other.before), after.plus(other.after), moves.plus(other.moves));
  }
}
