package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Signs somebody in whose identity is proven by other means than a link: by the set-up code, or in
/// a demonstration.
@Component
public class SignIn {

  private final SessionAuthenticationStrategy renewal;
  private final SecurityContextRepository contexts;

  SignIn(SessionAuthenticationStrategy renewal, SecurityContextRepository contexts) {
    this.renewal = renewal;
    this.contexts = contexts;
  }

  public void as(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    AccountPrincipal principal = new AccountPrincipal(account.value());
    UsernamePasswordAuthenticationToken authentication =
        UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    renewal.onAuthentication(authentication, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /// Signs out whoever is signed in.
  public void leave(HttpServletRequest request, HttpServletResponse response) {
    new SecurityContextLogoutHandler()
        .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
  }
}
