package org.entente.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Declaration.Act;
import org.entente.platform.DatePeriod;

/// All that the parties have declared about one convention since it was signed, in the order in
/// which it was entered, and what follows from it together.
public record Declarations(List<Declaration> all) {

  static final Declarations NONE = new Declarations(List.of());

  public Declarations {
    all = List.copyOf(all);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// Without those entered later.
  Declarations asKnownAt(Instant moment) {
    return all.isEmpty()
        ? this
        : new Declarations(all.stream().filter(one -> !one.recordedAt().isAfter(moment)).toList());
  }

  public Optional<Declaration> find(DeclarationId id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// The day from which a declaration counts no more, if it was reversed.
  public Optional<LocalDate> reversedFrom(Declaration declaration) {
    return all.stream()
        .map(Declaration::act)
        .filter(Act.Reversal.class::isInstance)
        .map(Act.Reversal.class::cast)
        .filter(reversal -> reversal.of().equals(declaration.id()))
        .map(Act.Reversal::from)
        .min(Comparator.naturalOrder());
  }

  /// The first day on which the convention no longer binds that party, if it has denounced it. A
  /// denunciation that is reversed before its end has no effect.
  public Optional<LocalDate> leaves(ClusterId party) {
    return all.stream()
        .filter(one -> one.by().equals(party))
        .filter(one -> one.act() instanceof Act.Denunciation)
        .filter(one -> reversedFrom(one).isEmpty())
        .map(one -> ((Act.Denunciation) one.act()).endsOn())
        .min(Comparator.naturalOrder());
  }

  /// The first day on which fewer than two of these parties are left, if there is one.
  Optional<LocalDate> endOf(Collection<ClusterId> parties) {
    List<LocalDate> leaving =
        parties.stream().map(this::leaves).flatMap(Optional::stream).sorted().toList();
    int stay = parties.size() - leaving.size();
    return stay > 1 ? Optional.empty() : Optional.of(leaving.get(parties.size() - 2));
  }

  /// The days on which an article stands still.
  public List<DatePeriod> suspended(int article) {
    List<DatePeriod> days = new ArrayList<>();
    for (Declaration declaration : all) {
      if (declaration.act() instanceof Act.Suspension suspension && suspension.concerns(article)) {
        LocalDate until = Objects.requireNonNull(suspension.days().until());
        LocalDate end = reversedFrom(declaration).filter(until::isAfter).orElse(until);
        if (end.isAfter(suspension.days().from())) {
          days.add(new DatePeriod(suspension.days().from(), end));
        }
      }
    }
    return List.copyOf(days);
  }
}
