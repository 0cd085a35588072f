package org.entente.conventions.web;

import java.time.Clock;
import org.entente.conventions.Conventions;
import org.entente.platform.France;
import org.entente.platform.NotFound;
import org.entente.platform.card.Card;
import org.entente.platform.card.CardPress;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What other sites show of a convention that at least one party has signed.
@Controller
class ConventionCards {

  private final Conventions conventions;
  private final ConventionView.Factory views;
  private final CardPress press;
  private final Messages messages;
  private final Clock clock;

  ConventionCards(
      Conventions conventions,
      ConventionView.Factory views,
      CardPress press,
      Messages messages,
      Clock clock) {
    this.conventions = conventions;
    this.views = views;
    this.press = press;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/conventions/{convention}/card.png")
  ResponseEntity<byte[]> card(
      @PathVariable String convention, @RequestParam(defaultValue = "") String language) {
    Translator say = messages.in(language);
    return conventions
        .published(convention)
        .map(found -> views.view(found, France.day(clock.instant()), say))
        .map(view -> press.answer(card(view, say), say))
        .orElseThrow(() -> new NotFound("No published convention " + convention));
  }

  private static Card card(ConventionView view, Translator say) {
    return new Card(
        say.say("conventions.one") + " · " + view.stageName(),
        view.title(),
        view.lang(),
        say.say("conventions.between", view.names()),
        view.parties().stream().map(party -> party.cluster().accent().hex()).toList(),
        true);
  }
}
