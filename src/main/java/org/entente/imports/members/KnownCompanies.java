package org.entente.imports.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clusters.CompanyEntry;
import org.entente.clusters.RegisterExtract;
import org.entente.clusters.Siret;
import org.entente.imports.Origins;
import org.jspecify.annotations.Nullable;

/// The companies that a line can be about: those of the register, and those of the lines before.
final class KnownCompanies {

  private final Map<String, MemberTarget> byId = new HashMap<>();
  private final Map<Siret, MemberTarget> bySiret = new HashMap<>();
  private final Map<String, List<MemberTarget>> byLikeness = new HashMap<>();
  private final Map<String, Origins.Origin> origins;
  private final Map<String, Integer> repetitions = new HashMap<>();
  private final Map<Integer, MemberTarget> byLine = new HashMap<>();

  KnownCompanies(
      List<RegisterExtract.Entry> register, Map<String, Origins.Origin> origins, LocalDate day) {
    this.origins = origins;
    register.forEach(
        entry -> {
          MemberTarget target = MemberTarget.registered(entry, day);
          byId.put(entry.company().id().value().toString(), target);
          index(target);
        });
  }

  private void index(MemberTarget target) {
    CompanyEntry entry = target.entry();
    if (entry.siret() != null) {
      bySiret.putIfAbsent(entry.siret(), target);
    }
    String likeness = CompanyNames.normalise(entry.name()) + "|" + entry.commune();
    byLikeness.computeIfAbsent(likeness, _ -> new ArrayList<>()).add(target);
  }

  /// What names this line in this list and in later ones, as far as a number does not.
  String source(MemberRow row) {
    if (row.siret() != null) {
      return "siret:" + row.siret();
    }
    String likeness = row.likeness();
    return "name:" + likeness + "|" + repetitions.merge(likeness, 1, Integer::sum);
  }

  Optional<MemberTarget> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<MemberTarget> from(String source) {
    Origins.Origin origin = origins.get(source);
    return origin == null ? Optional.empty() : withId(origin.thing().toString());
  }

  Optional<MemberTarget> withSiret(@Nullable Siret siret) {
    return siret == null ? Optional.empty() : Optional.ofNullable(bySiret.get(siret));
  }

  /// Those of the same name, as far as names compare, in the same place; none whose SIRET differs.
  List<MemberTarget> like(MemberRow row) {
    return byLikeness.getOrDefault(row.likeness(), List.of()).stream()
        .filter(
            target ->
                row.siret() == null
                    || target.entry().siret() == null
                    || row.siret().equals(target.entry().siret()))
        .toList();
  }

  Optional<MemberTarget> onLine(int line) {
    return Optional.ofNullable(byLine.get(line));
  }

  /// From now on this line's company can be met again.
  void add(MemberTarget target, MemberRow row) {
    byLine.put(row.line(), target);
    if (!target.isRegistered()) {
      index(target);
    } else if (target.entry().siret() != null) {
      bySiret.putIfAbsent(target.entry().siret(), target);
    }
  }
}
