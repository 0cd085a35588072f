package org.entente.conventions;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.clusters.ClusterId;
import org.entente.conventions.CostRequest.Split;
import org.entente.conventions.Decision.Basis;
import org.entente.conventions.Decision.Ground;
import org.entente.conventions.Decision.Opening;
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
      if (clause.covers(request.format(), null, request.day(), null)) {
        Term.LendTrainers term = clause.term();
        claims.add(new Claim<>(clause, new Loan(term.daysPerQuarter(), term.travel(), term.fee())));
      }
    }
    return switch (Precedence.settle(claims, SharingRules.<Loan>none(request.lender()))) {
      case Decision.Granted<Loan>(
              Loan allowed,
              Basis.UnderArticle(ClauseRef clause),
              List<ClauseRef> considered) ->
          request.daysUsed() < allowed.daysLeft()
              ? new Decision.Granted<>(
                  allowed.after(request.daysUsed() + 1), new Basis.UnderArticle(clause), considered)
              : new Decision.Denied<>(
                  new Ground.Exhausted(clause, allowed.daysLeft(), request.daysUsed()),
                  nextQuarter(law, request));
      case Decision.Granted<Loan> other -> other;
      case Decision.Denied<Loan> denied -> denied;
      case Decision.Conflict<Loan> conflict -> conflict;
    };
  }

  /// In the next calendar quarter the count begins anew, if an article still lends then.
  private static List<Opening> nextQuarter(LawBook law, LoanRequest request) {
    LocalDate quarter =
        request.day().with(IsoFields.DAY_OF_QUARTER, 1).plus(1, IsoFields.QUARTER_YEARS);
    return law.inForce(request.lender(), request.borrower()).lendTrainers().stream()
        .filter(clause -> clause.covers(request.format(), null, quarter, null))
        .<Opening>map(clause -> new Opening.From(clause.ref(), quarter))
        .limit(1)
        .toList();
  }

  static Decision<Split> split(LawBook law, CostRequest request) {
    List<Claim<Split>> claims = new ArrayList<>();
    for (Clause<Term.ShareCosts> clause :
        law.inForce(request.host(), request.partner()).shareCosts()) {
      if (clause.covers(request.format(), request.series(), request.day(), null)) {
        List<ClusterId> sharers = sharers(law, request.host(), clause.ref());
        claims.add(new Claim<>(clause, CostSplit.of(clause.term(), sharers, request)));
      }
    }
    return Precedence.settle(claims, none(request.host()));
  }

  /// The host, then all with whom it shares under that same article: a result that three share is
  /// not halved twice.
  private static List<ClusterId> sharers(LawBook law, ClusterId host, ClauseRef article) {
    Stream<ClusterId> partners =
        law.partnersOf(host).stream()
            .filter(
                partner ->
                    law.inForce(host, partner).shareCosts().stream()
                        .anyMatch(clause -> clause.ref().equals(article)));
    return Stream.concat(Stream.of(host), partners).toList();
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
      if (clause.days().contains(law.day()) && term.topic().equals(topic)) {
        claims.add(new Claim<>(clause, term.until()));
      }
    }
    Decision<LocalDate> settled = Precedence.settle(claims, none(host));
    // An article that closes the topic has a say after its end too, before what it precedes.
    return settled
                instanceof
                Decision.Granted<LocalDate>(
                    LocalDate until,
                    Basis.UnderArticle(ClauseRef clause),
                    _)
            && !law.day().isBefore(until)
        ? new Decision.Denied<>(new Ground.ClosedByArticle(clause), List.of())
        : settled;
  }

  static Decision<DatePeriod> funding(
      LawBook law, ClusterId discloser, ClusterId reader, GrantKind kind, LocalDate grantedOn) {
    List<Claim<GrantKind>> claims = new ArrayList<>();
    Map<ClauseRef, DatePeriod> shown = new HashMap<>();
    for (Clause<Term.DiscloseFunding> clause : law.inForce(discloser, reader).disclosures()) {
      Term.DiscloseFunding term = clause.term();
      boolean speaks = term.kinds().contains(kind) && term.granted().contains(grantedOn);
      if (clause.days().contains(law.day()) && speaks) {
        claims.add(new Claim<>(clause, kind));
        shown.put(clause.ref(), term.granted());
      }
    }
    // Two articles that both show a grant agree, whatever other days each shows.
    return switch (Precedence.settle(claims, SharingRules.<GrantKind>none(discloser))) {
      case Decision.Granted<GrantKind>(_, Basis basis, List<ClauseRef> considered)
          when basis instanceof Basis.UnderArticle(ClauseRef clause) ->
          new Decision.Granted<>(Objects.requireNonNull(shown.get(clause)), basis, considered);
      case Decision.Granted<GrantKind> _, Decision.Denied<GrantKind> _ -> none(discloser);
      case Decision.Conflict<GrantKind>(List<ClauseRef> rivals) -> new Decision.Conflict<>(rivals);
    };
  }

  private static <T> Decision<T> none(ClusterId host) {
    return new Decision.Denied<>(new Ground.NoArticle(host), List.of());
  }
}
