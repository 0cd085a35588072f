package org.entente.conventions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.jspecify.annotations.Nullable;

/// What a law answers to a [Question], for programs and people alike.
///
/// @param kind that of the question
/// @param value what is granted, or null
/// @param explanation the answer and what it rests on, as a sentence
/// @param articles the articles it comes from
/// @param openings what would open the door, a sentence each
public record Answer(
    String kind,
    Outcome outcome,
    @Nullable Value value,
    String explanation,
    List<CitedClause> articles,
    List<String> openings) {

  /// Yes, no, or no because articles disagree.
  public enum Outcome {
    GRANTED,
    DENIED,
    CONFLICT
  }

  /// An article as it stands in the law that was asked.
  ///
  /// @param hash SHA-256 of its canonical JSON, in hexadecimal
  public record CitedClause(
      ConventionId convention,
      int version,
      int article,
      String hash,
      String title,
      String heading,
      String text) {}

  /// What is granted.
  public sealed interface Value {

    /// @param priceCents what is paid, in cents of a euro
    /// @param countsFor whose share of the seats the person takes from, or null
    record Place(long priceCents, Attendance.Price.Kind price, @Nullable ClusterId countsFor)
        implements Value {}

    record Shares(List<SeatRequest.Guarantee> guarantees) implements Value {}

    record Loan(int daysLeft, Term.Payer travel, Term.Payer fee) implements Value {}

    record Split(Map<ClusterId, Long> cents) implements Value {}

    record Fields(Set<Term.DirectoryField> fields) implements Value {}

    record Until(LocalDate until) implements Value {}

    record Granted(DatePeriod period) implements Value {}
  }
}
