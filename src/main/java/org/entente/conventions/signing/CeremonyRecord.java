package org.entente.conventions.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;
import org.entente.conventions.SignConvention.Ceremony;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/// How a party came to sign, as it signs it along with the text: place, day, role, mandate (Code
/// civil, art. 1156) and witnesses.
///
/// @param terms SHA-256 of the convention's terms
record CeremonyRecord(
    String format,
    UUID convention,
    int version,
    String terms,
    UUID party,
    String name,
    String means,
    String signatory,
    String mandate,
    String place,
    String signedOn,
    List<String> witnesses) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static CeremonyRecord of(
      Convention convention, Documents documents, Cluster party, Means means, Ceremony ceremony) {
    return new CeremonyRecord(
        "org.entente.ceremony/1",
        convention.id().value(),
        convention.version(),
        documents.fingerprint(),
        party.id().value(),
        party.name(),
        means.name(),
        ceremony.signatory(),
        ceremony.mandate(),
        ceremony.place(),
        ceremony.signedOn().toString(),
        ceremony.witnesses());
  }

  /// What the file is called in the container.
  static String file(Cluster party) {
    return "ceremony-" + party.slug() + ".json";
  }

  byte[] bytes() {
    try {
      return new JsonCanonicalizer(MAPPER.writeValueAsString(this)).getEncodedUTF8();
    } catch (IOException failure) {
      throw new UncheckedIOException("A ceremony can be written", failure);
    }
  }
}
