package org.entente.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.entente.identity.AccountId;
import org.entente.identity.CurrentAccount;
import org.entente.notices.WeeklyLetter;
import org.entente.notices.WeeklyLetters;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.BookingRequest.Correspondence;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where the weekly letter is asked for, and where whoever has one in hand pauses it.
@Controller
class WeeklyLetterPages {

  private final Pages pages;
  private final WeeklyLetters letters;
  private final CurrentAccount current;
  private final Origin origin;

  WeeklyLetterPages(Pages pages, WeeklyLetters letters, CurrentAccount current, Origin origin) {
    this.pages = pages;
    this.letters = letters;
    this.current = current;
    this.origin = origin;
  }

  @PostMapping("/for-me/weekly-letter")
  View change(HttpServletRequest request, RedirectAttributes redirect, Translator say) {
    AccountId reader = current.require().id();
    Form sent = Form.sent(request);
    if (sent.has("letter", "on")) {
      letters.ask(reader, new Correspondence(say.language(), origin.of(request)));
      Notice.done(say, "notices.letter.asked").after(redirect);
    } else if (sent.has("letter", "pause")) {
      letters.of(reader).map(WeeklyLetter::number).ifPresent(letters::pause);
      Notice.done(say, "notices.letter.paused").after(redirect);
    } else if (sent.has("letter", "off")) {
      letters.stop(reader);
      Notice.done(say, "notices.letter.stopped").after(redirect);
    }
    return Addresses.redirect("/for-me#letter");
  }

  /// Changes nothing: mail scanners follow links before people do.
  @GetMapping("/weekly-letter/{letter}/pause")
  Page look(@PathVariable("letter") String number) {
    return page(number);
  }

  /// By the button of the page, or by a mail program (RFC 8058), which follows no redirection.
  @PostMapping("/weekly-letter/{letter}/pause")
  Page pause(@PathVariable("letter") String number) {
    letters.pause(number);
    return page(number);
  }

  @PostMapping("/weekly-letter/{letter}/resume")
  Page resume(@PathVariable("letter") String number, HttpServletRequest request, Translator say) {
    letters.resume(number);
    letters.numbered(number).ifPresent(_ -> Notice.done(say, "notices.letter.resumed").on(request));
    return page(number);
  }

  /// Whoever wants no letter and is sent none has what they want, so an address that is dead is no
  /// error.
  private Page page(String number) {
    Optional<WeeklyLetter> letter = letters.numbered(number);
    return pages
        .page("notices/letter")
        .with("state", letter.map(known -> known.paused() ? "paused" : "on").orElse("off"))
        .with("pause", letter.map(WeeklyLetter::pausePath).orElse(""))
        .with("resume", letter.map(WeeklyLetter::resumePath).orElse(""));
  }
}
