package org.entente.identity;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// What a session keeps of who is signed in: the account's number and nothing else, so that rights
/// are always asked for afresh.
record AccountPrincipal(UUID account) implements UserDetails {

  @Serial private static final long serialVersionUID = 1L;

  AccountId id() {
    return new AccountId(account);
  }

  @Override
  public String getUsername() {
    return account.toString();
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }
}
