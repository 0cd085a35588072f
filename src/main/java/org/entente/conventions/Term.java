package org.entente.conventions;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.entente.platform.SortedSets;
import org.jspecify.annotations.Nullable;

/// The machine-readable part of an article: what it makes true.
///
/// Every kind of term has its rule in [TermRules]; a new kind without a rule does not compile. A
/// term that
/// is not known never means yes.
public sealed interface Term {

  /// Between whom, about which events, during which days.
  Scope scope();

  /// Where a term applies.
  ///
  /// @param sides who gives and who receives
  /// @param coverage the events it is about
  /// @param period the days on which it applies, or null for as long as its convention does
  record Scope(Sides sides, Coverage coverage, @Nullable DatePeriod period) {

    public Scope {
      Objects.requireNonNull(sides, "sides");
      Objects.requireNonNull(coverage, "coverage");
    }
  }

  /// The beneficiaries' members see and attend the covered events as if they were at home.
  record OpenEvents(Scope scope) implements Term {

    public OpenEvents {
      Objects.requireNonNull(scope, "scope");
    }
  }

  /// The beneficiaries' members pay another price than the public.
  record PartnerRate(Scope scope, Rate rate) implements Term {

    public PartnerRate {
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(rate, "rate");
    }

    /// How the price is found.
    public sealed interface Rate {

      /// The host's own member price.
      record MemberPrice() implements Rate {}

      /// The public price less a discount.
      ///
      /// @param percent 1 to 100
      record Discount(int percent) implements Rate {

        public Discount {
          requirePercent(percent);
        }
      }

      /// The same price whatever the event costs others.
      record FixedPrice(Money price) implements Rate {

        public FixedPrice {
          Objects.requireNonNull(price, "price");
        }
      }
    }
  }

  /// Each beneficiary's members have seats of one capacity kept for them until the release.
  ///
  /// @param releaseDays how many days before the event the seats return to everyone; 0 or more
  record SeatGuarantee(Scope scope, Share share, int releaseDays) implements Term {

    public SeatGuarantee {
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(share, "share");
      if (releaseDays < 0) {
        throw new IllegalArgumentException(
            "Seats are released before the event, but %d days were given. Maybe drop the sign."
                .formatted(releaseDays));
      }
    }

    /// How many seats each beneficiary is guaranteed.
    public sealed interface Share {

      /// A part of the capacity, rounded down to whole seats.
      ///
      /// @param percent 1 to 100
      record Percent(int percent) implements Share {

        public Percent {
          requirePercent(percent);
        }
      }

      /// A number of seats, at least one.
      record Seats(int seats) implements Share {

        public Seats {
          if (seats < 1) {
            throw new IllegalArgumentException(
                "A guarantee is for at least one seat, but was for %d.".formatted(seats));
          }
        }
      }
    }
  }

  /// The covered events stay with the host's own members, and with those beneficiaries' members who
  /// live
  /// near enough.
  ///
  /// @param neighbours whether a beneficiary's member comes in for whom the trip is worth it: there
  /// and
  ///     back takes no longer than the event lasts
  record StayLocal(Scope scope, boolean neighbours) implements Term {

    public StayLocal {
      Objects.requireNonNull(scope, "scope");
    }
  }

  /// The host's trainers give workshops at the beneficiaries'.
  ///
  /// @param daysPerQuarter how many days each beneficiary may borrow in a calendar quarter; at
  /// least one
  /// @param travel who pays the travel
  /// @param fee who pays the fee
  record LendTrainers(Scope scope, int daysPerQuarter, Payer travel, Payer fee) implements Term {

    public LendTrainers {
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(travel, "travel");
      Objects.requireNonNull(fee, "fee");
      if (daysPerQuarter < 1) {
        throw new IllegalArgumentException(
            "Trainers are lent for at least one day a quarter, but %d were given."
                .formatted(daysPerQuarter));
      }
    }
  }

  /// Who pays. Its phrase is `conventions.payer.` and the name in lower case.
  enum Payer {
    LENDER,
    BORROWER,
    EQUALLY
  }

  /// The result of the covered events is split between the host and the beneficiaries.
  record ShareCosts(Scope scope, Key key) implements Term {

    public ShareCosts {
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(key, "key");
    }

    /// How it is split.
    public sealed interface Key {

      /// In proportion to the people each brought.
      record ByAttendance() implements Key {}

      /// The same for each.
      record Equally() implements Key {}

      /// In percent, which add up to 100.
      record FixedShares(Map<ClusterId, Integer> percent) implements Key {

        public FixedShares {
          percent = Collections.unmodifiableSortedMap(new TreeMap<>(percent));
          int sum = percent.values().stream().mapToInt(Integer::intValue).sum();
          if (sum != 100 || percent.values().stream().anyMatch(share -> share < 0)) {
            throw new IllegalArgumentException(
                "Fixed shares add up to 100 %%, but %s add up to %d %%.".formatted(percent, sum));
          }
        }
      }
    }
  }

  /// Named fields of the host's consenting members are visible to the beneficiaries' members.
  record SharedDirectory(Scope scope, Set<DirectoryField> fields) implements Term {

    public SharedDirectory {
      Objects.requireNonNull(scope, "scope");
      fields = SortedSets.copyOf(fields);
    }
  }

  /// What a directory may show. Its phrase is `conventions.directoryfield.` and the name in lower
  /// case.
  enum DirectoryField {
    COMPANY,
    ACTIVITY,
    HEADCOUNT,
    COMMUNE,
    CONTACT
  }

  /// The beneficiaries' members take part in a consultation of the host's.
  ///
  /// @param topic the consultation's readable name
  /// @param theme what it is about
  /// @param until the first day on which it is closed
  record OpenReflection(Scope scope, Slug topic, LocalizedText theme, LocalDate until)
      implements Term {

    public OpenReflection {
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(topic, "topic");
      Objects.requireNonNull(theme, "theme");
      Objects.requireNonNull(until, "until");
    }
  }

  /// The host's grants of these kinds, decided within a period, are shown to the beneficiaries.
  record DiscloseFunding(Scope scope, Set<GrantKind> kinds, DatePeriod granted) implements Term {

    public DiscloseFunding {
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(granted, "granted");
      kinds = SortedSets.copyOf(kinds);
    }
  }

  /// Kinds of public funding. Its phrase is `conventions.grantkind.` and the name in lower case.
  enum GrantKind {
    OPERATING,
    PROJECT,
    INVESTMENT,
    IN_KIND
  }

  private static void requirePercent(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException(
          "A part is 1 to 100 percent, but was %d.".formatted(percent));
    }
  }
}
