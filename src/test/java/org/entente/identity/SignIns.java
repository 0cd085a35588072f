package org.entente.identity;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.platform.mail.Outbox;

/// Signs people in as they do it themselves: by the link in their mail.
public record SignIns(Outbox outbox) {

  private static final Pattern LINK = Pattern.compile("https?://\\S*/sign-in/link\\?\\S+");

  public void signIn(Page page, EmailAddress email) {
    page.navigate("/sign-in");
    page.locator("input[name=email]").fill(email.value());
    page.locator("main form button").first().click();
    page.waitForURL("**/sign-in/sent*");
    page.navigate(link(email));
    page.locator("main form button").first().click();
    page.waitForURL(address -> !address.contains("/sign-in"));
  }

  /// The address in the latest mail to somebody.
  public String link(EmailAddress email) {
    String text =
        outbox.latest(20).stream()
            .map(Outbox.Written::mail)
            .filter(mail -> mail.to().equals(email.value()))
            .findFirst()
            .orElseThrow()
            .text();
    Matcher link = LINK.matcher(text);
    if (!link.find()) {
      throw new IllegalStateException("No link in the mail: " + text);
    }
    return link.group();
  }
}
