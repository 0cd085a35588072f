package org.entente.conventions.signing;

import java.util.List;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Certificates in signed containers, which may carry a name, and codes that were sent.
@Component
@Order(41)
class SigningHeld implements PersonalData {

  private final SigningCodes codes;

  SigningHeld(SigningCodes codes) {
    this.codes = codes;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "signing.privacy.",
            "certificates",
            LegalBasis.CONTRACT,
            "signed_container.container",
            "electronic_signature.certificate"),
        PersonalDatum.of("signing.privacy.", "codes", LegalBasis.CONTRACT, "signing_code.digest"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of();
  }

  @Override
  public void erase(Subject person) {
    // A code goes with its account; a signature is part of the act and stays, as the page says.
  }

  @Override
  public void endTerms() {
    codes.forgetExpired();
  }
}
