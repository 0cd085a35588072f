package org.entente.conventions;

import java.util.List;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who signed a convention, and before whom, and what was declared about it since. It is part of
/// the act and stays as long as that: a
/// signature that nobody gave would bind nobody. No account is tied to it.
@Component
@Order(40)
class SignaturesHeld implements PersonalData {

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "conventions.privacy.",
            "signatures",
            LegalBasis.CONTRACT,
            "signature.signatory",
            "signature.mandate",
            "signature.witnesses",
            "declaration.reason",
            "declaration.mandate"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of();
  }

  @Override
  public void erase(Subject person) {
    // Kept, and the public page says why.
  }
}
