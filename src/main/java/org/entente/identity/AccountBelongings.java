package org.entente.identity;

import java.util.List;
import java.util.Optional;
import org.entente.platform.Problem;

/// What belongs to accounts in one module. Each module with a column that refers to an account has
/// one, so that two accounts of one person can become one (decision 22).
public interface AccountBelongings {

  /// The columns that refer to an account: `table.column`. When one account is joined to another,
  /// what stands in them becomes the other's, after [#settle].
  List<String> columns();

  /// What somebody has here by addresses or an account, for a page that says what comes along.
  default List<Belonging> of(Portion portion) {
    return List.of();
  }

  /// Why these cannot become that account's now, if they cannot.
  default Optional<Problem> objection(AccountId keeper, Portion arriving) {
    return Optional.empty();
  }

  /// Decides, within the transaction of its caller, over what only one account can have once, so
  /// that the columns can pass to the keeper.
  default void settle(AccountId leaving, AccountId keeper) {}
}
