package org.entente.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.conventions.CostRequest.Split;
import org.entente.conventions.Decision.Ground;
import org.entente.conventions.LoanRequest.Loan;
import org.entente.conventions.Precedence.Claim;
import org.entente.conventions.Term.DirectoryField;
import org.entente.conventions.Term.GrantKind;
import org.entente.platform.DatePeriod;
import org.entente.platform.Slug;

/// What clusters share beyond their events: the rules of [Term.LendTrainers], [Term.ShareCosts],
/// [Term.SharedDirectory], [Term.OpenReflection] and [Term.DiscloseFunding].
final class SharingRules {

  private SharingRules() {}

  static Decision<Loan> loan(LawBook law, LoanRequest request) {
    List<Claim<Loan>> claims = new ArrayList<>();
    for (Clause<Term.LendTrainers> clause :
        law.inForce(request.lender(), request.borrower()).lendTrainers()) {
      if (clause.covers(request.format(), null, request.day())) {
        Term.LendTrainers term = clause.term();
        claims.add(new Claim<>(clause, new Loan(term.daysPerQuarter(), term.travel(), term.fee())));
      }
    }
    return switch (Precedence.settle(claims, SharingRules.<Loan>none(request.lender()))) {
      case Decision.Granted<Loan>(
              Loan allowed,
              Decision.Basis.UnderArticle(ClauseRef clause),
              List<ClauseRef> considered) ->
          request.daysUsed() < allowed.daysLeft()
              ? new Decision.Granted<>(
                  allowed.after(request.daysUsed() + 1),
                  new Decision.Basis.UnderArticle(clause),
                  considered)
              : new Decision.Denied<>(
                  new Ground.Exhausted(clause, allowed.daysLeft(), request.daysUsed()), List.of());
      case Decision.Granted<Loan> other -> other;
      case Decision.Denied<Loan> denied -> denied;
      case Decision.Conflict<Loan> conflict -> conflict;
    };
  }

  static Decision<Split> split(LawBook law, CostRequest request) {
    List<Claim<Split>> claims = new ArrayList<>();
    for (Clause<Term.ShareCosts> clause :
        law.inForce(request.host(), request.partner()).shareCosts()) {
      if (clause.covers(request.format(), request.series(), request.day())) {
        claims.add(new Claim<>(clause, CostSplit.of(clause.term(), request)));
      }
    }
    return Precedence.settle(claims, none(request.host()));
  }

  static Decision<Set<DirectoryField>> directory(LawBook law, ClusterId holder, ClusterId reader) {
    List<Claim<Set<DirectoryField>>> claims = new ArrayList<>();
    for (Clause<Term.SharedDirectory> clause : law.inForce(holder, reader).sharedDirectories()) {
      if (clause.days().contains(law.day())) {
        claims.add(new Claim<>(clause, clause.term().fields()));
      }
    }
    return Precedence.settle(claims, none(holder));
  }

  static Decision<LocalDate> reflection(
      LawBook law, ClusterId host, ClusterId participant, Slug topic) {
    List<Claim<LocalDate>> claims = new ArrayList<>();
    for (Clause<Term.OpenReflection> clause : law.inForce(host, participant).openReflections()) {
      Term.OpenReflection term = clause.term();
      boolean open = clause.days().contains(law.day()) && law.day().isBefore(term.until());
      if (open && term.topic().equals(topic)) {
        claims.add(new Claim<>(clause, term.until()));
      }
    }
    return Precedence.settle(claims, none(host));
  }

  static Decision<DatePeriod> funding(
      LawBook law, ClusterId discloser, ClusterId reader, GrantKind kind, LocalDate grantedOn) {
    List<Claim<DatePeriod>> claims = new ArrayList<>();
    for (Clause<Term.DiscloseFunding> clause : law.inForce(discloser, reader).disclosures()) {
      Term.DiscloseFunding term = clause.term();
      boolean shown = term.kinds().contains(kind) && term.granted().contains(grantedOn);
      if (clause.days().contains(law.day()) && shown) {
        claims.add(new Claim<>(clause, term.granted()));
      }
    }
    return Precedence.settle(claims, none(discloser));
  }

  private static <T> Decision<T> none(ClusterId host) {
    return new Decision.Denied<>(new Ground.NoArticle(host), List.of());
  }
}
