package org.entente.admission.papers;

import java.util.List;
import org.entente.identity.AccountBelongings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who printed badges and issued certificates: it stays noted of whoever did it.
@Component
@Order(50)
class PapersOwned implements AccountBelongings {

  @Override
  public List<String> columns() {
    return List.of("badge_print.printed_by", "certificate.issued_by", "certificate.revoked_by");
  }
}
