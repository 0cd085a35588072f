package org.entente.territory;

import java.util.NoSuchElementException;

/// No commune of today has this code, though it has the right shape.
public final class UnknownCommune extends NoSuchElementException {

  private static final long serialVersionUID = 1L;

  UnknownCommune(CommuneCode code) {
    super(
        "No commune has the INSEE code %s today. ".formatted(code)
            + "Maybe it has merged into another commune, is an arrondissement of Paris, Lyon or "
            + "Marseille, or the value is a postcode: search by name or postcode instead.");
  }
}
