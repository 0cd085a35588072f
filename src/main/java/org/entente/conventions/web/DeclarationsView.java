package org.entente.conventions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Convention;
import org.entente.conventions.Declaration;
import org.entente.conventions.Declaration.Act;
import org.entente.conventions.DeclarationId;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.text.Translator;

/// What the parties of a convention declared since it was signed, in words, the latest first.
public record DeclarationsView(List<Entry> entries) {

  /// @param what what is declared, as a sentence
  /// @param entered on which day it was entered
  /// @param reversed a word that it counts no more, or empty
  /// @param accent the slug of the party that declares it
  public record Entry(
      String id,
      String what,
      String reason,
      String mandate,
      String entered,
      String reversed,
      String accent) {}

  static DeclarationsView of(Convention convention, Map<ClusterId, Cluster> known, Translator say) {
    return new DeclarationsView(
        convention.declarations().all().reversed().stream()
            .map(declaration -> entry(convention, declaration, known, say))
            .toList());
  }

  private static Entry entry(
      Convention convention,
      Declaration declaration,
      Map<ClusterId, Cluster> known,
      Translator say) {
    Cluster by = Objects.requireNonNull(known.get(declaration.by()));
    return new Entry(
        declaration.id().value().toString(),
        sentence(convention, declaration, by.name(), say),
        declaration.reason(),
        declaration.mandate(),
        say.shortDate(France.day(declaration.recordedAt())),
        convention
            .declarations()
            .reversedFrom(declaration)
            .map(from -> say.say("conventions.declaration.reversed", from))
            .orElse(""),
        by.slug().value());
  }

  /// What a party declared, as one sentence.
  static String sentence(
      Convention convention, Declaration declaration, String by, Translator say) {
    return switch (declaration.act()) {
      case Act.Denunciation(LocalDate notifiedOn, LocalDate endsOn) ->
          say.say("conventions.declaration.denunciation", by, notifiedOn, endsOn.minusDays(1));
      case Act.Suspension(Set<Integer> articles, DatePeriod days) ->
          say.say(
              articles.isEmpty()
                  ? "conventions.declaration.suspension.all"
                  : "conventions.declaration.suspension",
              by,
              days.from(),
              Objects.requireNonNull(days.until()).minusDays(1),
              articles.stream().map(String::valueOf).collect(Collectors.joining(", ")));
      case Act.Reversal(DeclarationId of, LocalDate from) ->
          say.say(
              "conventions.declaration.reversal."
                  + convention
                      .declarations()
                      .find(of)
                      .map(reversed -> reversed.act().getClass().getSimpleName())
                      .orElse("Suspension")
                      .toLowerCase(Locale.ROOT),
              by,
              from);
    };
  }
}
