package org.entente.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Who is signed in on the current request. It is looked up once per request.
@Component
public class CurrentAccount {

  private static final String ATTRIBUTE = CurrentAccount.class.getName();

  private final Accounts accounts;

  CurrentAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  /// The account of the reader, or empty for a visitor.
  public Optional<Account> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof AccountPrincipal principal
        ? find(principal.id())
        : Optional.empty();
  }

  /// The account of the reader, on pages that only people who are signed in can reach.
  public Account require() {
    return find()
        .orElseThrow(() -> new AccessDeniedException("Nobody is signed in on this request."));
  }

  private Optional<Account> find(AccountId id) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return accounts.find(id);
    }
    Object known = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (known instanceof Account account && account.id().equals(id)) {
      return Optional.of(account);
    }
    Optional<Account> found = accounts.find(id);
    found.ifPresent(
        account -> request.setAttribute(ATTRIBUTE, account, RequestAttributes.SCOPE_REQUEST));
    return found;
  }
}
