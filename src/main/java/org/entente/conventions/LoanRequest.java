package org.entente.conventions;

import java.time.LocalDate;
import java.util.Objects;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;

/// May a trainer of one cluster give a workshop at another?
///
/// @param lender whose trainer it is
/// @param borrower where the workshop is held
/// @param day the day of the workshop
/// @param daysUsed days that the borrower has already borrowed in that calendar quarter
public record LoanRequest(
    ClusterId lender, ClusterId borrower, Format format, LocalDate day, int daysUsed) {

  public LoanRequest {
    Objects.requireNonNull(lender, "lender");
    Objects.requireNonNull(borrower, "borrower");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(day, "day");
  }

  /// Leave to borrow.
  ///
  /// @param daysLeft days that remain in the quarter
  /// @param travel who pays the travel
  /// @param fee who pays the fee
  public record Loan(int daysLeft, Term.Payer travel, Term.Payer fee) {

    Loan after(int days) {
      return new Loan(daysLeft - days, travel, fee);
    }
  }
}
