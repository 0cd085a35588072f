package org.entente.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.entente.platform.changes.Changes;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Accounts for tests to stand on, and requests of people who are signed in.
public final class IdentityFixture {

  private final Accounts accounts;
  private final AddressStore addresses;

  public IdentityFixture(JdbcClient sql, Clock clock) {
    this.addresses = new AddressStore(sql, clock);
    this.accounts = new Accounts(new AccountStore(sql, clock), new Changes());
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

  /// Makes an address somebody's, without the way through its mailbox.
  public EmailAddress address(AccountId account, String email) {
    EmailAddress address = new EmailAddress(email);
    if (!addresses.add(account, address)) {
      throw new IllegalArgumentException(email + " is somebody's already. Maybe take another.");
    }
    return address;
  }

  /// Makes a request of MockMvc one of somebody who is signed in: `.with(signedIn(account.id()))`.
  public static RequestPostProcessor signedIn(AccountId account) {
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new AccountPrincipal(account.value()), null, List.of()));
  }

  /// The cookie of somebody who has signed in, as a browser sends it.
  public static <S extends Session> String cookie(
      SessionRepository<S> sessions, AccountId account) {
    S session = sessions.createSession();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(account.value()), null, List.of())));
    sessions.save(session);
    return "entente=" + Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8));
  }

  /// The page as somebody who has signed in sees it, without the way through their mail.
  ///
  /// @param address where the application answers, without a final slash
  @SuppressWarnings("unchecked")
  public static Page signIn(
      Page page, ApplicationContext beans, String address, AccountId account) {
    SessionRepository<? extends Session> sessions = beans.getBean(SessionRepository.class);
    String[] cookie = cookie(sessions, account).split("=", 2);
    page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address)));
    return page;
  }
}
