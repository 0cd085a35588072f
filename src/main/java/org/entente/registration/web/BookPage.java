package org.entente.registration.web;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.agenda.Event;
import org.entente.clusters.Person;
import org.entente.clusters.Standings;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.identity.Account;
import org.entente.platform.France;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.Attendee;
import org.entente.registration.BookingAnswer;
import org.entente.registration.BookingRequest;
import org.entente.registration.EventWords;
import org.entente.registration.Fare;
import org.entente.registration.Quote;
import org.entente.registration.Quotes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The page with the form, whatever was just tried with it.
@Component
class BookPage {

  private final Pages pages;
  private final Quotes quotes;
  private final RefusalPhrases refusals;
  private final ExplainDecisions explain;
  private final EventWords words;
  private final Standings standings;
  private final Clock clock;

  BookPage(
      Pages pages,
      Quotes quotes,
      RefusalPhrases refusals,
      ExplainDecisions explain,
      EventWords words,
      Standings standings,
      Clock clock) {
    this.pages = pages;
    this.quotes = quotes;
    this.refusals = refusals;
    this.explain = explain;
    this.words = words;
    this.standings = standings;
    this.clock = clock;
  }

  /// So many ask that nothing is known yet: the same form once more, with the same key, on a page
  /// that costs nothing to make.
  ///
  /// @param action where it is sent again
  Page busy(Event event, String action, Form sent, Duration retryAfter) {
    return pages
        .page("registration/busy")
        .with("title", event.title())
        .with("action", action)
        .with("form", sent)
        .with("seconds", retryAfter.toSeconds())
        .status(HttpStatus.SERVICE_UNAVAILABLE)
        .header("Retry-After", String.valueOf(retryAfter.toSeconds()));
  }

  private Attendee booker(Account account) {
    Person person = standings.of(account.id(), France.day(clock.instant())).person();
    String name = account.name() == null && person != null ? person.name() : account.called();
    return new Attendee(
        name.substring(0, Math.min(Attendee.LONGEST_NAME, name.length())), account.email());
  }

  Page blank(Event event, Account account, boolean waiting, Translator say) {
    Form form = first(Form.empty(), booker(account)).with("lines", 1);
    return page(event, account, waiting, form, null, say, HttpStatus.OK);
  }

  Page withOneLineMore(Event event, Account account, boolean waiting, Form sent, Translator say) {
    int lines = Math.min(PeopleForm.lines(sent) + 1, BookingRequest.MOST);
    return page(event, account, waiting, sent.with("lines", lines), null, say, HttpStatus.OK);
  }

  /// @param refused why the request was refused, or null where the form itself has problems
  Page refused(
      Event event,
      Account account,
      boolean waiting,
      Form sent,
      BookingAnswer.@Nullable Refused refused,
      Translator say) {
    Form form = sent.all("lines").isEmpty() ? first(sent, booker(account)) : sent;
    return page(event, account, waiting, form, refused, say, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Form first(Form form, Attendee booker) {
    return form.with("name-0", booker.name())
        .with("email-0", booker.email() == null ? null : booker.email().value());
  }

  private Page page(
      Event event,
      Account account,
      boolean waiting,
      Form form,
      BookingAnswer.@Nullable Refused refused,
      Translator say,
      HttpStatus status) {
    Quote quote = quotes.quote(event, account.id());
    int lines = PeopleForm.lines(form);
    BookingAnswer.Refused known = waiting && quote.isFull() ? null : quote.refusal();
    BookingAnswer.Refused refusal = refused == null ? known : refused;
    Fare fare = quote.fare();
    BookView view =
        new BookView(
            EventFacts.of(event, words, say),
            waiting || quote.isFull(),
            refusal == null ? null : refusals.say(refusal, event, say),
            quote.own() == null ? null : "/bookings/" + quote.own().value(),
            quote.isOpen() && fare != null ? offer(quote, fare, lines, say) : null,
            IntStream.range(0, lines)
                .mapToObj(line -> new BookView.LineView(line, "name-" + line, "email-" + line))
                .toList(),
            // What was refused booked nothing: the same request may try again, and counts once.
            (refused == null ? UUID.randomUUID() : PeopleForm.key(form)).toString(),
            refused instanceof BookingAnswer.Full && !waiting && !quote.isFull(),
            refused instanceof BookingAnswer.NotOpen);
    return pages
        .page("registration/book")
        .with("view", view)
        .with("form", form)
        .with("more", lines < BookingRequest.MOST)
        .status(status);
  }

  private BookView.OfferView offer(Quote quote, Fare fare, int lines, Translator say) {
    DecisionPhrases reasons = explain.in(say);
    return new BookView.OfferView(
        fare.price().amount().cents(),
        fare.price().amount().isFree()
            ? say.say("agenda.price.free")
            : say.price(fare.price().amount()),
        reasons.rate(fare.price(), fare.basis()),
        reasons.explain(quote.attendance(), quote.event().host()),
        lines == 1 || fare.price().amount().isFree()
            ? null
            : say.price(fare.price().amount().times(lines)));
  }
}
