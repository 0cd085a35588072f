package org.entente.registration.web;

import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.CurrentAccount;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.Booking;
import org.entente.registration.BookingAnswer;
import org.entente.registration.BookingLink;
import org.entente.registration.EventWords;
import org.entente.registration.Fare;
import org.entente.registration.OpenedLink;
import org.entente.registration.Quote;
import org.entente.registration.web.LinkedView.StandingBooking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What a link that books by one press shows, whatever it leads to. Whoever has the letter sees it,
/// so it says nothing of the person but their name on this one event.
@Component
class LinkedBookPage {

  private final Pages pages;
  private final RefusalPhrases refusals;
  private final ExplainDecisions explain;
  private final EventWords words;
  private final CurrentAccount current;

  LinkedBookPage(
      Pages pages,
      RefusalPhrases refusals,
      ExplainDecisions explain,
      EventWords words,
      CurrentAccount current) {
    this.pages = pages;
    this.refusals = refusals;
    this.explain = explain;
    this.words = words;
    this.current = current;
  }

  /// @param refused why it was just refused, or null before it is pressed
  Page show(
      String sealed, OpenedLink opened, BookingAnswer.@Nullable Refused refused, Translator say) {
    return switch (opened) {
      case OpenedLink.Unknown _ -> over("unknown", null, HttpStatus.GONE, say);
      case OpenedLink.Expired(var event) -> over("expired", event, HttpStatus.GONE, say);
      case OpenedLink.GivenBack(_, var event) ->
          over("given-back", event, HttpStatus.CONFLICT, say);
      case OpenedLink.Used(var link, var person, var entry) ->
          page(
              new LinkedView(
                  "/book/" + sealed,
                  EventFacts.withLink(entry.event(), words, say),
                  person.name(),
                  isElsewhere(link.person()),
                  null,
                  null,
                  null,
                  null,
                  standing(entry.booking(), say)));
      case OpenedLink.Pressable pressable ->
          page(pressable(sealed, pressable, refused, say))
              .status(refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private LinkedView pressable(
      String sealed,
      OpenedLink.Pressable opened,
      BookingAnswer.@Nullable Refused refused,
      Translator say) {
    Quote quote = opened.quote();
    Event event = quote.event();
    BookingAnswer.Refused refusal = refused == null ? quote.refusal() : refused;
    Fare fare = quote.own() == null && quote.refusal() == null ? quote.fare() : null;
    return new LinkedView(
        "/book/" + sealed,
        EventFacts.of(event, words, say),
        opened.person().name(),
        isElsewhere(opened.link().person()),
        refusal == null || quote.own() != null ? null : refusals.say(refusal, event, say),
        fare == null ? null : offer(quote, fare, say),
        fare == null ? null : before(opened.link(), fare, say),
        quote.own() == null && quote.isFull() ? "/events/" + event.slug() + "/wait" : null,
        quote.own() == null
            ? null
            : new StandingBooking("/bookings/" + quote.own().value(), null, null));
  }

  private static @Nullable String before(BookingLink link, Fare fare, Translator say) {
    return link.price().equals(fare.price().amount()) ? null : EventWords.price(link.price(), say);
  }

  private BookView.OfferView offer(Quote quote, Fare fare, Translator say) {
    DecisionPhrases reasons = explain.in(say);
    return new BookView.OfferView(
        fare.price().amount().cents(),
        EventWords.price(fare.price().amount(), say),
        reasons.rate(fare.price(), fare.basis()),
        reasons.explain(quote.attendance(), quote.event().host()),
        null);
  }

  private static StandingBooking standing(Booking booking, Translator say) {
    return new StandingBooking(
        "/bookings/" + booking.id().value(),
        BookingViews.status(booking.status(), say),
        EventWords.price(booking.total(), say));
  }

  private boolean isElsewhere(AccountId person) {
    Optional<Account> here = current.find();
    return here.isPresent() && !here.get().id().equals(person);
  }

  private Page page(LinkedView view) {
    return pages.page("registration/linked").with("view", view);
  }

  private Page over(String why, @Nullable Event event, HttpStatus status, Translator say) {
    return pages
        .page("registration/linkedover")
        .with("why", "registration.link." + why)
        .with("event", event == null ? null : EventFacts.of(event, words, say))
        .status(status);
  }
}
