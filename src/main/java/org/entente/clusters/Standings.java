package org.entente.clusters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.platform.changes.Changes;
import org.entente.platform.changes.Remembered;
import org.entente.platform.changes.Topic;
import org.springframework.stereotype.Component;

/// What somebody is on a day.
@Component
public class Standings {

  private static final int REMEMBERED = 20_000;

  private final StandingStore store;
  private final Remembered<Asked, Standing> remembered;

  Standings(StandingStore store, Changes changes) {
    this.store = store;
    this.remembered =
        new Remembered<>(
            changes,
            REMEMBERED,
            asked -> Set.of(Topic.any("people"), Accounts.topic(asked.account())));
  }

  private record Asked(AccountId account, LocalDate day) {}

  /// The clusters whose member an account is, through the companies among whose people one of its
  /// addresses stands.
  public Standing of(AccountId account, LocalDate day) {
    return remembered.get(
        new Asked(account, day),
        () ->
            standing(
                account, store.entries(List.of(account), day).getOrDefault(account, List.of())));
  }

  /// The same for several accounts, in one question; every account has an answer.
  public Map<AccountId, Standing> of(Collection<AccountId> accounts, LocalDate day) {
    Map<AccountId, List<StandingStore.Entry>> entries = store.entries(accounts, day);
    Map<AccountId, Standing> standings = new HashMap<>();
    for (AccountId account : accounts) {
      standings.put(account, standing(account, entries.getOrDefault(account, List.of())));
    }
    return standings;
  }

  private static Standing standing(AccountId account, List<StandingStore.Entry> entries) {
    if (entries.isEmpty()) {
      return new Standing(account, null, null, Set.of());
    }
    StandingStore.Entry first = entries.getFirst();
    return new Standing(
        account,
        first.person(),
        first.company(),
        entries.stream().map(StandingStore.Entry::cluster).collect(Collectors.toSet()));
  }

  /// What somebody is who has not signed in.
  public Standing visitor() {
    return Standing.VISITOR;
  }
}
