package org.entente.imports;

import java.util.List;
import org.entente.identity.AccountBelongings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who brought a file: it stays noted of whoever did it.
@Component
@Order(50)
class ImportsOwned implements AccountBelongings {

  @Override
  public List<String> columns() {
    return List.of("import_run.account");
  }
}
