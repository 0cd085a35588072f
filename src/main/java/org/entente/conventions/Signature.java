package org.entente.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.clusters.ClusterId;

/// One party's signature, given at its own ceremony.
///
/// @param party for which cluster
/// @param signatory in which role the person signed: "la présidente"
/// @param mandate what gave that person the power to sign (Code civil, art. 1156): "conseil
///     d'administration du 12 mai"
/// @param place where
/// @param signedOn on which day
/// @param witnesses who saw it, by role
/// @param recordedAt when it was entered here: the law is known from then on
public record Signature(
    ClusterId party,
    String signatory,
    String mandate,
    String place,
    LocalDate signedOn,
    List<String> witnesses,
    Instant recordedAt) {

  public Signature {
    witnesses = List.copyOf(witnesses);
  }
}
