package org.entente.platform.privacy;

import java.util.List;
import java.util.Optional;
import org.entente.platform.Problem;

/// The personal data of one module. Modules are asked in the order of their `@Order`: those that
/// act
/// for a person before those that forget who it was.
public interface PersonalData {

  /// What it holds about people, why, and until when.
  List<PersonalDatum> data();

  /// All that it holds about this person.
  List<Extract> export(Subject person);

  /// Why this person cannot be erased now, if they cannot.
  default Optional<Problem> objection(Subject person) {
    return Optional.empty();
  }

  /// Forgets this person, within the transaction of its caller.
  void erase(Subject person);

  /// Ends what has reached its term, within the transaction of its caller; asked for every day.
  default void endTerms() {}
}
