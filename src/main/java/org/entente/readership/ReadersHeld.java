package org.entente.readership;

import java.util.List;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is kept of readers within a day. Nobody's can be found in it, for an export no more than
/// for
/// anything else; it goes by itself.
@Component
@Order(65)
class ReadersHeld implements PersonalData {

  private final CountReadings count;

  ReadersHeld(CountReadings count) {
    this.count = count;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "readership.privacy.",
            "readers",
            LegalBasis.INTEREST,
            "article_reader.reader",
            "reading_secret.secret"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of();
  }

  @Override
  public void erase(Subject person) {
    // Nothing tells which of today's readers this person is.
  }

  @Override
  public void endTerms() {
    count.forget();
  }
}
