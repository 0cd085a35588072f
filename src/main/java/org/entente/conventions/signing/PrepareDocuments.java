package org.entente.conventions.signing;

import org.entente.conventions.Convention;
import org.springframework.stereotype.Component;

/// Makes the two documents of a convention, once for each version, so that all its parties sign the
/// same bytes.
@Component
public class PrepareDocuments {

  private final SigningStore store;
  private final ConventionPaper paper;

  PrepareDocuments(SigningStore store, ConventionPaper paper) {
    this.store = store;
    this.paper = paper;
  }

  public Documents of(Convention convention) {
    return store
        .documents(convention)
        .orElseGet(
            () -> {
              byte[] terms = convention.canonical();
              store.keep(convention, new Documents(terms, paper.print(convention, terms)));
              return store.documents(convention).orElseThrow();
            });
  }
}
