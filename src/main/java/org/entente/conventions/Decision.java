package org.entente.conventions;

import java.time.LocalDate;
import java.util.List;
import org.entente.clusters.ClusterId;

/// The answer to a request, always with what it rests on.
///
/// @param <T> what is granted: a price, a number of seats, the fields of a directory
public sealed interface Decision<T> {

  /// Yes.
  ///
  /// @param value what is granted
  /// @param by what it rests on
  /// @param considered the other articles that had a say and were preceded by it
  record Granted<T>(T value, Basis by, List<ClauseRef> considered) implements Decision<T> {}

  /// No.
  ///
  /// @param by what the refusal rests on
  /// @param openings what would have opened the door, the nearest first
  record Denied<T>(Ground by, List<Opening> openings) implements Decision<T> {}

  /// Articles disagree and no precedence decides: the answer is no until the clusters settle it.
  ///
  /// @param rivals the articles that disagree, at least two
  record Conflict<T>(List<ClauseRef> rivals) implements Decision<T> {}

  default boolean isGranted() {
    return this instanceof Granted<T>;
  }

  /// What a yes rests on.
  sealed interface Basis {

    /// The person's company belongs to the host itself.
    record OwnMember(ClusterId host) implements Basis {}

    /// The host opens it to everyone.
    record OpenToPublic() implements Basis {}

    /// A signed article grants it.
    record UnderArticle(ClauseRef clause) implements Basis {}
  }

  /// What a no rests on.
  sealed interface Ground {

    /// It is for the host's members, and no article in force opens it.
    record NoArticle(ClusterId host) implements Ground {}

    /// A signed article keeps it closed.
    record ClosedByArticle(ClauseRef clause) implements Ground {}

    /// A signed article opens it only up to a bound, and the bound is reached.
    ///
    /// @param allowed what the article allows, in its own unit
    /// @param used what was used before this request
    record Exhausted(ClauseRef clause, int allowed, int used) implements Ground {}
  }

  /// What would open the door.
  sealed interface Opening {

    /// Belonging to the host.
    record Joining(ClusterId host) implements Opening {}

    /// Living nearer: the trip there and back takes longer than the event lasts.
    record LivingNearer(ClauseRef clause) implements Opening {}

    /// Waiting: an article that opens it acts from that day on.
    record From(ClauseRef clause, LocalDate day) implements Opening {}

    /// Coming earlier: an article opens such things only before that day.
    record Before(ClauseRef clause, LocalDate day) implements Opening {}

    /// Coming later: an article opens such things only from that day on.
    record After(ClauseRef clause, LocalDate day) implements Opening {}

    /// Choosing another event: an article opens some of the host's, only not this one.
    record OtherEvents(ClauseRef clause) implements Opening {}
  }
}
