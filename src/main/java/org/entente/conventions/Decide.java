package org.entente.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.entente.platform.Slug;
import org.springframework.stereotype.Component;

/// Answers requests by the law of today. Within a transaction it reads the law that the transaction
/// sees, so
/// that a booking can ask again just before it is written.
@Component
public class Decide {

  private final LawBooks laws;

  Decide(LawBooks laws) {
    this.laws = laws;
  }

  /// The law as it stands now. Ask for it once to decide many requests alike.
  public LawBook law() {
    return laws.today();
  }

  /// The law of a day as it was known at a moment, to replay what was decided then.
  public LawBook law(LocalDate day, Instant knownAt) {
    return laws.on(day, knownAt);
  }

  /// May this person come, and at what price?
  public Attendance attendance(AttendanceRequest request) {
    return attendance(law(), request);
  }

  /// The same under a given law.
  public static Attendance attendance(LawBook law, AttendanceRequest request) {
    return AttendanceRules.decide(law, request);
  }

  /// How is this capacity shared?
  public SeatRequest.Shares seats(SeatRequest request) {
    return SeatRules.decide(law(), request);
  }

  /// The same under a given law.
  public static SeatRequest.Shares seats(LawBook law, SeatRequest request) {
    return SeatRules.decide(law, request);
  }

  /// May this trainer be lent?
  public Decision<LoanRequest.Loan> loan(LoanRequest request) {
    return SharingRules.loan(law(), request);
  }

  /// Who bears which part of an event's result?
  public Decision<CostRequest.Split> split(CostRequest request) {
    return split(law(), request);
  }

  /// The same under a given law.
  public static Decision<CostRequest.Split> split(LawBook law, CostRequest request) {
    return SharingRules.split(law, request);
  }

  /// What may members of one cluster see of another's consenting members?
  public Decision<Set<Term.DirectoryField>> directory(ClusterId holder, ClusterId reader) {
    return SharingRules.directory(law(), holder, reader);
  }

  /// May members of one cluster take part in another's consultation, and until when?
  public Decision<LocalDate> reflection(ClusterId host, ClusterId participant, Slug topic) {
    return SharingRules.reflection(law(), host, participant, topic);
  }

  /// Is a grant of one cluster shown to another?
  public Decision<DatePeriod> funding(
      ClusterId discloser, ClusterId reader, Term.GrantKind kind, LocalDate grantedOn) {
    return SharingRules.funding(law(), discloser, reader, kind, grantedOn);
  }

  /// The articles of a party that contradict each other or those of others, today or later.
  public List<Disagreement> disagreements(ClusterId party) {
    LawBook law = law();
    return ConflictRules.among(law.signed(), law.day()).stream()
        .filter(disagreement -> disagreement.concerns(party))
        .toList();
  }
}
