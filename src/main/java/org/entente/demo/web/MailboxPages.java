package org.entente.demo.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.entente.platform.NotFound;
import org.entente.platform.mail.Outbox;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The mailbox that takes the place of everybody's in the demonstration: the list of mails, and one
/// of them as its reader sees it and as plain text.
@Controller
@Profile("demo")
class MailboxPages {

  private static final int MAILS_SHOWN = 50;

  /// A mail's page may carry its own styles and nothing else, and acts on nothing around it.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

  private final Pages pages;
  private final Outbox outbox;

  MailboxPages(Pages pages, Outbox outbox) {
    this.pages = pages;
    this.outbox = outbox;
  }

  /// Opens the latest mail.
  @GetMapping("/demo/mailbox")
  Page mailbox(Translator say) {
    List<Outbox.Written> mails = outbox.latest(MAILS_SHOWN);
    return page(mails, mails.isEmpty() ? null : mails.getFirst(), say);
  }

  @GetMapping("/demo/mailbox/{mail}")
  Page mail(@PathVariable("mail") String id, Translator say) {
    return page(outbox.latest(MAILS_SHOWN), named(id), say);
  }

  /// The mail as a page, for a frame.
  @GetMapping("/demo/mailbox/{mail}/page")
  ResponseEntity<String> asPage(@PathVariable("mail") String id) {
    String html = named(id).mail().html();
    if (html == null) {
      throw new NotFound("The mail " + id + " is plain text alone.");
    }
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .body(html);
  }

  private Page page(List<Outbox.Written> mails, Outbox.@Nullable Written open, Translator say) {
    return pages
        .page("demo/mailbox")
        .with("mails", mails.stream().map(written -> MailView.of(written, say)).toList())
        .with("open", open == null ? null : MailView.of(open, say));
  }

  private Outbox.Written named(String id) {
    try {
      return outbox
          .find(UUID.fromString(id))
          .orElseThrow(() -> new NotFound("There is no mail " + id));
    } catch (IllegalArgumentException malformed) {
      throw new NotFound("\"" + id + "\" names no mail.");
    }
  }
}
