package org.entente.agenda.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.agenda.Participation;
import org.entente.agenda.web.OfferView.ButtonView;
import org.entente.agenda.web.WhyView.LinkView;
import org.entente.conventions.Attendance.Price;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// What an event's page offers, whatever state the event and its reader are in.
final class Offers {

  private final AgendaEntry entry;
  private final @Nullable AgendaEntry instead;
  private final boolean signedIn;
  private final Wording wording;
  private final Translator say;

  private Offers(
      AgendaEntry entry, @Nullable AgendaEntry instead, boolean signedIn, Wording wording) {
    this.signedIn = signedIn;
    this.entry = entry;
    this.instead = instead;
    this.wording = wording;
    this.say = wording.say();
  }

  /// @param instead what is open instead of an event that is not, or null
  static OfferView of(
      AgendaEntry entry, @Nullable AgendaEntry instead, boolean signedIn, Wording wording) {
    return new Offers(entry, instead, signedIn, wording).offer();
  }

  private OfferView offer() {
    Participation participation = entry.participation();
    return switch (entry.phase()) {
      case CANCELLED -> nothing(say.say("agenda.offer.cancelled"));
      case PAST ->
          participation == null
              ? nothing(say.say("agenda.offer.past"))
              : known(participation, say.say("agenda.offer.past"));
      case DRAFT -> nothing(say.say("agenda.offer.draft"));
      case NOT_YET_OPEN, OPEN, CLOSED ->
          participation == null ? upcoming() : known(participation, null);
    };
  }

  private OfferView upcoming() {
    if (!entry.isOpen()) {
      return closed();
    }
    Event event = entry.event();
    return switch (entry.phase()) {
      case NOT_YET_OPEN -> {
        Instant opens = event.registration().opensAt();
        yield priced(opens == null ? null : say.say("agenda.offer.opens", opens), null, null);
      }
      case CLOSED -> priced(say.say("agenda.offer.closed", event.closesAt()), null, null);
      case OPEN, DRAFT, PAST, CANCELLED ->
          entry.seatsLeft() > 0
              ? priced(null, null, new ButtonView(path("book"), bookLabel(), cents()))
              : priced(
                  say.say("agenda.offer.wait"),
                  new RowView.StateView("warn", say.say("agenda.state.full")),
                  new ButtonView(path("wait"), say.say("agenda.offer.wait.button"), cents()));
    };
  }

  /// Somebody who has booked, or waits.
  private OfferView known(Participation participation, @Nullable String message) {
    return switch (participation.state()) {
      case BOOKED ->
          priced(
              message,
              new RowView.StateView("good", say.say("agenda.state.booked")),
              new ButtonView(participation.path(), say.say("agenda.offer.booked.button")));
      case OFFERED ->
          priced(
              message,
              new RowView.StateView("warn", say.say("agenda.state.offered")),
              new ButtonView(participation.path(), say.say("agenda.offer.offered.button")));
      case WAITING ->
          priced(
              message,
              new RowView.StateView("warn", say.say("agenda.state.waiting")),
              new ButtonView(participation.path(), say.say("agenda.offer.waiting.button")));
    };
  }

  private OfferView closed() {
    if (!signedIn) {
      String next = UriUtils.encode(wording.path(entry.event()), StandardCharsets.UTF_8);
      return nothing(
          say.say("agenda.offer.sign-in"),
          new ButtonView("/sign-in?next=" + next, say.say("agenda.offer.sign-in.button")));
    }
    LinkView link = instead == null ? null : wording.link(instead);
    return new OfferView(
        null,
        link == null ? say.say("agenda.offer.none-nearer") : say.say("agenda.offer.instead"),
        "",
        "",
        null,
        null,
        null,
        link == null
            ? new ButtonView("/agenda?open=me", say.say("agenda.offer.open.button"))
            : new ButtonView(link.path(), say.say("agenda.offer.instead.button")),
        link,
        new OfferView.WishView(path("book"), UUID.randomUUID().toString()));
  }

  private OfferView nothing(String message) {
    return nothing(message, new ButtonView("/agenda", say.say("agenda.offer.agenda.button")));
  }

  private static OfferView nothing(String message, ButtonView button) {
    return new OfferView(null, message, "", "", null, null, null, button, null, null);
  }

  private OfferView priced(
      @Nullable String message, RowView.@Nullable StateView state, @Nullable ButtonView button) {
    return new OfferView(
        state,
        message,
        wording.amount(entry),
        wording.basis(entry),
        publicPrice(),
        wording.why(entry, null),
        SeatsView.of(entry, wording),
        button,
        null,
        null);
  }

  private @Nullable String publicPrice() {
    Event event = entry.event();
    boolean differs =
        entry
            .attendance()
            .payable()
            .map(Price::amount)
            .filter(amount -> !amount.equals(event.publicPrice()))
            .isPresent();
    return differs && event.audience() == Audience.PUBLIC
        ? wording.price(event.publicPrice())
        : null;
  }

  private String bookLabel() {
    return entry
        .attendance()
        .payable()
        .map(Price::amount)
        .filter(amount -> !amount.isFree())
        .map(amount -> say.say("agenda.offer.book.priced", amount))
        .orElseGet(() -> say.say("agenda.offer.book"));
  }

  private @Nullable Long cents() {
    return entry.attendance().payable().map(price -> price.amount().cents()).orElse(null);
  }

  private String path(String what) {
    return wording.path(entry.event()) + "/" + what;
  }
}
