package org.entente.identity;

/// Who holds which office. The module that knows clusters implements it.
public interface Offices {

  /// Whether somebody belongs to a company that is a member of any cluster today.
  boolean isMember(AccountId account);

  /// Whether somebody works for the cluster of that slug.
  boolean isStaff(AccountId account, String clusterSlug);

  /// Whether somebody presides over the cluster of that slug.
  boolean isPresident(AccountId account, String clusterSlug);
}
