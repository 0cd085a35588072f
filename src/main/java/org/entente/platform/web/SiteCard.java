package org.entente.platform.web;

import java.util.List;
import org.entente.platform.card.Card;
import org.entente.platform.card.CardPress;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What other sites show of the pages that have no card of their own.
@Controller
class SiteCard {

  private final CardPress press;
  private final Messages messages;

  SiteCard(CardPress press, Messages messages) {
    this.press = press;
    this.messages = messages;
  }

  @GetMapping("/card.png")
  ResponseEntity<byte[]> card(@RequestParam(defaultValue = "") String language) {
    Translator say = messages.in(language);
    Card card =
        new Card(
            "",
            say.say("platform.card.title"),
            say.language(),
            say.say("platform.card.line"),
            List.of(),
            false);
    return press.answer(card, say);
  }
}
