package org.entente.clusters;

import java.util.List;
import org.entente.identity.CurrentAccount;
import org.entente.platform.page.ReaderSource;
import org.entente.platform.page.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells every page who reads it and which desks are open to them.
@Component
class CurrentReader implements ReaderSource {

  private final CurrentAccount current;
  private final OfficeHolders offices;

  CurrentReader(CurrentAccount current, OfficeHolders offices) {
    this.current = current;
    this.offices = offices;
  }

  @Override
  public boolean isKnown() {
    return current.find().isPresent();
  }

  @Override
  public Shell.@Nullable Reader reader() {
    return current
        .find()
        .map(
            account -> {
              List<Shell.Desk> desks =
                  offices.desksOf(account.id()).stream()
                      .map(desk -> new Shell.Desk(desk.slug().value(), desk.name()))
                      .toList();
              return new Shell.Reader(account.called(), desks, account.administrator());
            })
        .orElse(null);
  }
}
