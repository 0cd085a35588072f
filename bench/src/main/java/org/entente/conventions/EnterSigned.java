package org.entente.conventions;

import org.springframework.beans.factory.BeanFactory;

/// Enters conventions as signed, without the check against all others that a signature makes, which
/// for a thousand at once takes minutes.
public final class EnterSigned {

  private final ConventionStore store;

  public EnterSigned(BeanFactory beans) {
    this.store = beans.getBean(ConventionStore.class);
  }

  /// @param convention with the signatures of all parties
  public void enter(Convention convention) {
    store.insert(convention);
    convention.signatures().forEach(signature -> store.insert(convention, signature));
  }
}
