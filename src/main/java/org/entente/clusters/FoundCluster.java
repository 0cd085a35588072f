package org.entente.clusters;

import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings a cluster into the installation with somebody who can act for it: its president, who is
/// its
/// first staff as well.
@Component
public class FoundCluster {

  private final CreateCluster create;
  private final Accounts accounts;
  private final AppointToOffice appoint;

  FoundCluster(CreateCluster create, Accounts accounts, AppointToOffice appoint) {
    this.create = create;
    this.accounts = accounts;
    this.appoint = appoint;
  }

  @Transactional
  public Cluster found(ClusterDescription description, EmailAddress president) {
    Cluster cluster = create.create(description);
    Account account = accounts.open(president);
    appoint.appoint(account.id(), cluster.id(), Office.PRESIDENT);
    appoint.appoint(account.id(), cluster.id(), Office.STAFF);
    return cluster;
  }
}
