package org.entente.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.entente.platform.SortedSets;

/// What a party declares about a convention that all have signed. It is never changed or deleted: a
/// later declaration reverses it.
///
/// @param by the party that declares it
/// @param reason why, in its own words; the other parties read it
/// @param mandate what gave the person who entered it the power to: "conseil d'administration du 12
///     mai"
/// @param recordedAt when it was entered here: the law knows it from then on
public record Declaration(
    DeclarationId id, ClusterId by, Act act, String reason, String mandate, Instant recordedAt) {

  /// What is declared. Its phrase is `conventions.act.` and the name in lower case.
  public sealed interface Act {

    /// The party leaves, after the notice (Code civil, art. 1210 and 1211).
    ///
    /// @param notifiedOn the day on which the others were told
    /// @param endsOn the first day on which the convention no longer binds the party
    record Denunciation(LocalDate notifiedOn, LocalDate endsOn) implements Act {

      public Denunciation {
        Objects.requireNonNull(notifiedOn, "notifiedOn");
        Objects.requireNonNull(endsOn, "endsOn");
      }
    }

    /// Articles stand still for some days; what was booked under them stays.
    ///
    /// @param articles their numbers; none stands for all
    record Suspension(Set<Integer> articles, DatePeriod days) implements Act {

      public Suspension {
        if (days.until() == null) {
          throw new IllegalArgumentException(
              "A suspension has an end. Maybe leave the convention instead.");
        }
        articles = SortedSets.copyOf(articles);
      }

      /// Whether it keeps that article from acting.
      public boolean concerns(int article) {
        return articles.isEmpty() || articles.contains(article);
      }
    }

    /// An earlier declaration counts no more from a day on. What it did before that day stays done.
    ///
    /// @param of the declaration that is reversed
    record Reversal(DeclarationId of, LocalDate from) implements Act {

      public Reversal {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(from, "from");
      }
    }
  }
}
