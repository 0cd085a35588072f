package org.entente.conventions;

import java.util.List;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What was said while a convention was negotiated. People are named there by their role; no
/// account
/// is tied to it, and it goes with the draft when that is thrown away.
@Component
@Order(41)
class NegotiationHeld implements PersonalData {

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "conventions.privacy.",
            "negotiation",
            LegalBasis.CONTRACT,
            "convention_meeting.present",
            "convention_meeting.minutes",
            "convention_remark.words",
            "convention_version.message"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of();
  }

  @Override
  public void erase(Subject person) {
    // Kept with the convention, and the public page says why.
  }
}
