package org.entente.clusters;

import java.util.List;
import java.util.Optional;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.identity.Installation;
import org.entente.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings the first cluster and its administrator into an empty installation, once.
@Component
public class SetUpInstallation implements Installation {

  private final SetUpCode code;
  private final JdbcClient sql;
  private final Accounts accounts;
  private final ClusterStore clusters;
  private final FoundCluster found;

  SetUpInstallation(
      SetUpCode code,
      JdbcClient sql,
      Accounts accounts,
      ClusterStore clusters,
      FoundCluster found) {
    this.code = code;
    this.sql = sql;
    this.accounts = accounts;
    this.clusters = clusters;
    this.found = found;
  }

  /// What became of it.
  public sealed interface Outcome {

    /// The administrator, who also presides over the cluster.
    record Done(Account administrator, Cluster cluster) implements Outcome {}

    /// Nothing was written.
    record Refused(List<Problem> problems) implements Outcome {}
  }

  /// Opens the set-up where the installation is empty.
  ///
  /// @return the code to show on the console, or empty where there is nothing to set up
  public Optional<String> findCodeToShow() {
    return isEmpty() ? Optional.of(code.make()) : Optional.empty();
  }

  @Override
  public boolean awaitsSetUp() {
    return code.waits() && isEmpty();
  }

  @Transactional
  public Outcome complete(String typedCode, EmailAddress email, ClusterDescription first) {
    sql.sql("select pg_advisory_xact_lock(3)").query((_, _) -> true).single();
    if (!awaitsSetUp()) {
      return refused("clusters.set-up.done-already");
    }
    return switch (code.check(typedCode)) {
      case RESTING -> refused("clusters.set-up.code.resting");
      case WRONG -> refused("clusters.set-up.code.wrong");
      case RIGHT -> new Outcome.Done(administrator(email), found.found(first, email));
    };
  }

  /// Once the first cluster is there for good, the code is of no more use.
  public void close() {
    if (!isEmpty()) {
      code.discard();
    }
  }

  private Account administrator(EmailAddress email) {
    Account account = accounts.open(email);
    accounts.makeAdministrator(account.id());
    return account;
  }

  private boolean isEmpty() {
    return !clusters.any() && !accounts.anyAdministrator();
  }

  private static Outcome refused(String key) {
    return new Outcome.Refused(List.of(Problem.at("code", key)));
  }
}
