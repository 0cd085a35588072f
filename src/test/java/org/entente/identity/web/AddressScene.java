package org.entente.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.platform.mail.Mail;
import org.entente.platform.mail.Outbox;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What people with several addresses do on the page of their account and in their mailboxes, in
/// French.
public record AddressScene(MockMvcTester pages, Outbox outbox, Accounts accounts) {

  private static final Pattern TOKEN = Pattern.compile("token=([0-9a-f-]+)");

  /// Asks for an address, and reads its mailbox.
  public String asked(Account asker, EmailAddress email) {
    ask(asker, email);
    return token(latest(email));
  }

  public MvcTestResult ask(Account asker, EmailAddress email) {
    return post(asker, "/account/addresses", "email", email.value());
  }

  public MvcTestResult open(Account who, String token) {
    return pages
        .get()
        .uri("/account/addresses/link?token={token}", token)
        .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
        .with(signedIn(who.id()))
        .exchange();
  }

  public MvcTestResult press(Account who, String token) {
    return post(who, "/account/addresses/link", "token", token);
  }

  public MvcTestResult join(Account who, String token, AccountId other) {
    return post(who, "/account/addresses/link", "token", token, "other", other.value().toString());
  }

  public MvcTestResult page(Account who) {
    return pages
        .get()
        .uri("/account")
        .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
        .with(signedIn(who.id()))
        .exchange();
  }

  public MvcTestResult post(Account who, String address, String... fields) {
    var request =
        pages
            .post()
            .uri(address)
            .with(csrf())
            .with(signedIn(who.id()))
            .header(HttpHeaders.ACCEPT_LANGUAGE, "fr");
    for (int place = 0; place < fields.length; place += 2) {
      request = request.param(fields[place], fields[place + 1]);
    }
    return request.exchange();
  }

  /// Whose account the link to sign in opens that goes to an address.
  public AccountId signInBy(EmailAddress email) {
    pages.post().uri("/sign-in").with(csrf()).param("email", email.value()).exchange();
    pages.post().uri("/sign-in/link").with(csrf()).param("token", token(latest(email))).exchange();
    return accounts.findByEmail(email).orElseThrow().id();
  }

  public List<Mail> mails(EmailAddress email) {
    return outbox.latest(200).stream()
        .map(Outbox.Written::mail)
        .filter(mail -> mail.to().equals(email.value()))
        .toList();
  }

  public Mail latest(EmailAddress email) {
    return mails(email).getFirst();
  }

  public static String token(Mail mail) {
    Matcher matcher = TOKEN.matcher(mail.text());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
