package org.entente.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Accounts for tests to stand on, and requests of people who are signed in.
public final class IdentityFixture {

  private final Accounts accounts;

  public IdentityFixture(JdbcClient sql, Clock clock) {
    this.accounts = new Accounts(new AccountStore(sql, clock));
  }

  /// The account of that address, opened when there is none.
  public Account account(String email) {
    return accounts.open(new EmailAddress(email));
  }

  /// The account of somebody who administers the installation.
  public Account administrator(String email) {
    Account account = account(email);
    accounts.makeAdministrator(account.id());
    return accounts.find(account.id()).orElseThrow();
  }

  /// Makes a request of MockMvc one of somebody who is signed in: `.with(signedIn(account.id()))`.
  public static RequestPostProcessor signedIn(AccountId account) {
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new AccountPrincipal(account.value()), null, List.of()));
  }
}
