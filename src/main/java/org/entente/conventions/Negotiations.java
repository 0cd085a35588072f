package org.entente.conventions;

import org.springframework.stereotype.Component;

/// How far conventions have come before they are signed. For their parties' staff alone.
@Component
public class Negotiations {

  private final NegotiationStore store;

  Negotiations(NegotiationStore store) {
    this.store = store;
  }

  public Negotiation of(Convention convention) {
    ConventionId id = convention.id();
    return new Negotiation(
        convention,
        store.versions(id),
        store.agreements(id),
        store.remarks(id),
        store.meetings(id));
  }
}
