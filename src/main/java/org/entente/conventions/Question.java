package org.entente.conventions;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.clusters.ClusterId;
import org.entente.platform.Slug;

/// What one may ask a law. In JSON, `kind` says which: `Attendance`, `Seats`, `Loan`, `Split`,
/// `Directory`, `Reflection` or `Funding`.
public sealed interface Question {

  /// Who gives and who would receive: everyone whom the answer is about.
  Set<ClusterId> clusters();

  /// Whether the answer is about nothing but what this cluster gives or receives.
  default boolean isOnlyAbout(ClusterId cluster) {
    return clusters().contains(cluster);
  }

  /// May this person come, and at what price?
  record Attendance(AttendanceRequest request) implements Question {

    public Attendance {
      Objects.requireNonNull(request, "request");
    }

    @Override
    public Set<ClusterId> clusters() {
      Set<ClusterId> all = new TreeSet<>(request.memberOf());
      all.add(request.gathering().host());
      return all;
    }

    /// Somebody who also belongs to another cluster would be answered by what that one agreed.
    @Override
    public boolean isOnlyAbout(ClusterId cluster) {
      return request.gathering().host().equals(cluster)
          || request.memberOf().equals(Set.of(cluster));
    }
  }

  /// How is one capacity shared?
  record Seats(SeatRequest request) implements Question {

    public Seats {
      Objects.requireNonNull(request, "request");
    }

    @Override
    public Set<ClusterId> clusters() {
      return Set.of(request.host());
    }
  }

  /// May this trainer be lent?
  record Loan(LoanRequest request) implements Question {

    public Loan {
      Objects.requireNonNull(request, "request");
    }

    @Override
    public Set<ClusterId> clusters() {
      return new TreeSet<>(Set.of(request.lender(), request.borrower()));
    }
  }

  /// Who bears which part of an event's result?
  record Split(CostRequest request) implements Question {

    public Split {
      Objects.requireNonNull(request, "request");
    }

    @Override
    public Set<ClusterId> clusters() {
      return new TreeSet<>(Set.of(request.host(), request.partner()));
    }
  }

  /// What may members of one cluster see of another's consenting members?
  record Directory(ClusterId holder, ClusterId reader) implements Question {

    public Directory {
      Objects.requireNonNull(holder, "holder");
      Objects.requireNonNull(reader, "reader");
    }

    @Override
    public Set<ClusterId> clusters() {
      return new TreeSet<>(java.util.List.of(holder, reader));
    }
  }

  /// May members of one cluster take part in another's consultation, and until when?
  record Reflection(ClusterId host, ClusterId participant, Slug topic) implements Question {

    public Reflection {
      Objects.requireNonNull(host, "host");
      Objects.requireNonNull(participant, "participant");
      Objects.requireNonNull(topic, "topic");
    }

    @Override
    public Set<ClusterId> clusters() {
      return new TreeSet<>(java.util.List.of(host, participant));
    }
  }

  /// Is a grant of one cluster shown to another?
  record Funding(ClusterId discloser, ClusterId reader, Term.GrantKind grant, LocalDate grantedOn)
      implements Question {

    public Funding {
      Objects.requireNonNull(discloser, "discloser");
      Objects.requireNonNull(reader, "reader");
      Objects.requireNonNull(grant, "grant");
      Objects.requireNonNull(grantedOn, "grantedOn");
    }

    @Override
    public Set<ClusterId> clusters() {
      return new TreeSet<>(java.util.List.of(discloser, reader));
    }
  }
}
