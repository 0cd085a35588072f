package org.entente.conventions.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.conventions.signing.Inspected;
import org.entente.conventions.signing.Means;
import org.entente.conventions.signing.ValidateContainer.Line;
import org.entente.conventions.signing.ValidateContainer.Report;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the signatures of a convention are worth, in its reader's words.
///
/// @param fingerprint SHA-256 of the container, in groups; empty where nobody signed electronically
public record ProofView(
    List<PartyProof> parties,
    boolean container,
    String fingerprint,
    Instant checkedAt,
    boolean ours) {

  /// @param verdict in a word, and `tone` its colour
  /// @param gaps what is missing, each in a sentence
  public record PartyProof(
      String slug,
      String name,
      String signed,
      String level,
      String about,
      String verdict,
      String tone,
      String says,
      @Nullable Signer signer,
      List<String> gaps) {}

  /// Whom the certificate names.
  public record Signer(String subject, String issuer, String form) {}

  /// Makes views.
  @Component
  static class Factory {

    private final Clusters clusters;

    Factory(Clusters clusters) {
      this.clusters = clusters;
    }

    ProofView view(Report report, Translator say) {
      return new ProofView(
          report.lines().stream().map(line -> proof(line, report, say)).toList(),
          report.hasContainer(),
          report.fingerprint().replaceAll("(.{4})(?!$)", "$1 "),
          report.checkedAt(),
          report.lines().stream().anyMatch(line -> line.means() == Means.CODE));
    }

    private PartyProof proof(Line line, Report report, Translator say) {
      Cluster party = clusters.find(line.party()).orElseThrow();
      String level = "signing.level." + lower(line.means().level());
      Inspected found = line.found();
      String verdict = found == null ? "paper" : found.verdict().key();
      return new PartyProof(
          party.slug().value(),
          party.name(),
          say.say("signing.proof.signed", line.signature().place(), line.signature().signedOn()),
          say.say(level),
          say.say(level + ".about"),
          say.say("signing.verdict." + verdict),
          found == null ? "" : tone(found),
          say.say("signing.verdict." + verdict + ".about"),
          found == null || found.subject().isEmpty()
              ? null
              : new Signer(
                  found.subject(), found.issuer(), say.say("signing.form." + lower(found.form()))),
          found == null ? List.of() : gaps(found, report, say));
    }

    private static String tone(Inspected found) {
      return switch (found.verdict()) {
        case VALID -> "good";
        case REVOCATION_UNKNOWN -> "warn";
        case ALTERED, EXPIRED, REVOKED, AUTHORITY_UNKNOWN, DOUBTFUL -> "bad";
      };
    }

    private static List<String> gaps(Inspected found, Report report, Translator say) {
      Instant stamped = found.stampedAt();
      return switch (found.form()) {
        case BASIC ->
            List.of(
                say.say(
                    report.timestamps() ? "signing.gap.missed" : "signing.gap.timestamp",
                    found.claimedAt()));
        case TIMESTAMPED ->
            stamped == null
                ? List.of()
                : List.of(say.say("signing.proof.stamped", stamped), say.say("signing.gap.long"));
        case LONG_TERM ->
            stamped == null ? List.of() : List.of(say.say("signing.proof.stamped", stamped));
      };
    }

    private static String lower(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }
}
