package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.entente.platform.Money;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.text.Translator;
import org.entente.registration.BookingAnswer;
import org.entente.registration.BookingLinks;
import org.entente.registration.BookingRequest.Correspondence;
import org.entente.registration.OpenedLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where a link in a letter leads: one page, one button, nobody has to sign in. Looking at it books
/// nothing, for the programs that look into mails before people do.
@Controller
class LinkedBookPages {

  private final BookingLinks links;
  private final LinkedBookPage page;
  private final BookPage form;
  private final Origin origin;

  LinkedBookPages(BookingLinks links, LinkedBookPage page, BookPage form, Origin origin) {
    this.links = links;
    this.page = page;
    this.form = form;
    this.origin = origin;
  }

  /// @param fresh whether it was pressed just now, which the page then says
  @GetMapping("/book/{link}")
  Page look(
      @PathVariable("link") String sealed,
      @RequestParam(name = "new", required = false) @Nullable String fresh,
      HttpServletRequest request,
      Translator say) {
    OpenedLink opened = links.open(sealed);
    if (fresh != null && opened instanceof OpenedLink.Used) {
      Notice.done(say, "registration.book.done", 1).on(request);
    }
    return page.show(sealed, opened, null, say);
  }

  @PostMapping("/book/{link}")
  View press(@PathVariable("link") String sealed, HttpServletRequest request, Translator say) {
    OpenedLink opened = links.open(sealed);
    Form sent = Form.sent(request);
    Money shown = PeopleForm.shownPrice(sent);
    if (!(opened instanceof OpenedLink.Pressable pressable) || shown == null) {
      return page.show(sealed, opened, null, say);
    }
    Correspondence correspondence = new Correspondence(say.language(), origin.of(request));
    return switch (links.press(pressable.link(), shown, correspondence)) {
      case BookingAnswer.Booked _ -> Addresses.redirect("/book/" + sealed + "?new");
      case BookingAnswer.Busy(Duration retryAfter) ->
          form.busy(pressable.quote().event(), "/book/" + sealed, sent, retryAfter);
      // What it is refused for may have come about since: the page is of this moment.
      case BookingAnswer.Refused refused -> page.show(sealed, links.open(sealed), refused, say);
    };
  }
}
