package org.entente.admission;

import java.util.List;
import org.entente.identity.AccountBelongings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who let somebody in at a door: it stays noted of whoever did it.
@Component
@Order(50)
class CheckInsOwned implements AccountBelongings {

  @Override
  public List<String> columns() {
    return List.of("check_in.checked_by", "check_in.undone_by");
  }
}
