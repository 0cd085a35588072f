package org.entente.identity;

import static org.entente.identity.Access.ADMINISTRATOR;
import static org.entente.identity.Access.DEMO;
import static org.entente.identity.Access.EVERYONE;
import static org.entente.identity.Access.SET_UP;
import static org.entente.identity.Access.SIGNED_IN;
import static org.entente.identity.Route.form;
import static org.entente.identity.Route.read;
import static org.entente.identity.Route.write;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.platform.page.FirstWord;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/// Every address of the product and for whom it is open. What is not listed is closed.
///
/// A new page needs a row here: `RoutesTest` fails for a handler without exactly one.
public final class Routes {

  private static final List<Route> PUBLIC_AND_OWN =
      List.of(
          // Whoever comes.
          read("/", EVERYONE),
          read("/agenda", EVERYONE),
          read("/agenda.ics", EVERYONE),
          read("/agenda.atom", EVERYONE),
          read("/agenda.json", EVERYONE),
          read("/embed", EVERYONE),
          read("/embed/agenda", EVERYONE),
          read("/events/{event}", EVERYONE),
          read("/events/{event}/calendar.ics", EVERYONE),
          read("/events/{event}/card.png", EVERYONE),
          read("/calendars/{calendar}/bookings.ics", EVERYONE),
          form("/book/{link}", EVERYONE),
          read("/tickets/{ticket}", EVERYONE),
          read("/tickets/{ticket}/calendar.ics", EVERYONE),
          read("/tickets/{ticket}/ticket.pdf", EVERYONE),
          read("/conventions", EVERYONE),
          read("/conventions/{convention}", EVERYONE),
          read("/conventions/{convention}/card.png", EVERYONE),
          read("/conventions/{convention}/validation", EVERYONE),
          read("/conventions/{convention}/container", EVERYONE),
          read("/conventions/{convention}/convention.pdf", EVERYONE),
          read("/conventions/{convention}/convention.json", EVERYONE),
          read("/conventions/{convention}/authority.crt", EVERYONE),
          form("/decide", EVERYONE),
          read("/api", EVERYONE),
          read("/api/v1/openapi.json", EVERYONE),
          read("/api/v1/conventions", EVERYONE),
          read("/api/v1/conventions/{convention}", EVERYONE),
          read("/api/v1/conventions/{convention}/case", EVERYONE),
          read("/api/v1/conventions/{convention}/odrl", EVERYONE),
          write("/api/v1/decide", EVERYONE),
          read("/news", EVERYONE),
          read("/news.atom", EVERYONE),
          read("/news.json", EVERYONE),
          read("/clusters/{cluster}/news.atom", EVERYONE),
          read("/clusters/{cluster}/news.json", EVERYONE),
          read("/news/{article}/card.png", EVERYONE),
          read("/news/{article}", EVERYONE),
          read("/news/{article}/editions", EVERYONE),
          read("/news/{article}/comments/new", EVERYONE),
          write("/news/{article}/comments", EVERYONE),
          read("/news/{article}/comments/sent", EVERYONE),
          write("/readings/{article}", EVERYONE),
          form("/comments/{link}", EVERYONE),
          write("/comments/{link}/withdrawal", EVERYONE),
          read("/news/preview/{preview}", EVERYONE),
          read("/news/pictures/{picture}/{width}", EVERYONE),
          read("/clusters", EVERYONE),
          read("/clusters/{cluster}", EVERYONE),
          read("/clusters/{cluster}/card.png", EVERYONE),
          read("/clusters/{cluster}/agenda.ics", EVERYONE),
          read("/clusters/{cluster}/agenda.atom", EVERYONE),
          read("/clusters/{cluster}/agenda.json", EVERYONE),
          read("/privacy", EVERYONE),
          read("/accessibility", EVERYONE),
          read("/card.png", EVERYONE),
          read("/.well-known/entente-installation", EVERYONE),
          read("/styles", EVERYONE),
          read("/places", EVERYONE),
          read("/accents.css", EVERYONE),
          read("/assets/**", EVERYONE),
          read("/webjars/**", EVERYONE),
          read("/favicon.ico", EVERYONE),
          read("/certificates", EVERYONE),
          form("/certificates/{code}", EVERYONE),
          form("/weekly-letter/{letter}/pause", EVERYONE),
          write("/weekly-letter/{letter}/resume", EVERYONE),
          write("/preferences/language", EVERYONE),
          write("/preferences/theme", EVERYONE),
          Route.of("/error", EVERYONE),

          // Signing in and out.
          form("/sign-in", EVERYONE),
          read("/sign-in/sent", EVERYONE),
          form("/sign-in/link", EVERYONE),
          write("/sign-in/passkey/options", EVERYONE),
          write("/sign-in/passkey", EVERYONE),
          read("/sign-in/openid/{provider}", EVERYONE),
          read("/sign-in/openid/{provider}/return", EVERYONE),
          write("/sign-out", EVERYONE),
          read("/signed-out", EVERYONE),
          read("/signed-out/openid", EVERYONE),

          // A person's own things.
          form("/events/{event}/book", SIGNED_IN),
          form("/events/{event}/wait", SIGNED_IN),
          form("/for-me", SIGNED_IN),
          write("/for-me/weekly-letter", SIGNED_IN),
          read("/bookings", SIGNED_IN),
          read("/bookings/{booking}", SIGNED_IN),
          read("/bookings/{booking}/calendar.ics", SIGNED_IN),
          read("/bookings/{booking}/tickets", SIGNED_IN),
          read("/bookings/{booking}/tickets.pdf", SIGNED_IN),
          form("/bookings/{booking}/cancel", SIGNED_IN),
          write("/bookings/{booking}/accept", SIGNED_IN),
          form("/bookings/{booking}/seats/{seat}", SIGNED_IN),
          read("/account", SIGNED_IN),
          write("/account/name", SIGNED_IN),
          write("/account/addresses", SIGNED_IN),
          form("/account/addresses/link", SIGNED_IN),
          write("/account/addresses/{address}/main", SIGNED_IN),
          form("/account/addresses/{address}/removal", SIGNED_IN),
          read("/account/passkeys/offer", SIGNED_IN),
          write("/account/passkeys/options", SIGNED_IN),
          write("/account/passkeys", SIGNED_IN),
          write("/account/passkeys/{passkey}/removal", SIGNED_IN),
          write("/account/openid", SIGNED_IN),
          write("/account/openid/{number}/removal", SIGNED_IN),
          write("/account/sessions/{session}/end", SIGNED_IN),
          write("/account/sessions/end", SIGNED_IN),
          write("/account/calendar", SIGNED_IN),
          write("/account/calendar/end", SIGNED_IN),
          read("/account/data", SIGNED_IN),
          read("/account/data.zip", SIGNED_IN),
          read("/account/data.json", SIGNED_IN),
          form("/account/erasure", SIGNED_IN),
          form("/bookings/{booking}/certificates", SIGNED_IN),

          // The installation.
          form("/administration", ADMINISTRATOR),
          form("/administration/ticket-keys", ADMINISTRATOR),
          write("/administration/ticket-keys/{key}/withdrawal", ADMINISTRATOR),
          read("/administration/checks", ADMINISTRATOR),
          write("/administration/checks/letter", ADMINISTRATOR),
          read("/administration/mails", ADMINISTRATOR),
          write("/administration/mails/{mail}/again", ADMINISTRATOR),

          // Only while there is nothing, only in a demonstration.
          form("/set-up", SET_UP),
          read("/demo/mailbox", DEMO),
          read("/demo/mailbox/{mail}", DEMO),
          read("/demo/mailbox/{mail}/page", DEMO),
          write("/demo/become", DEMO));

  private static final List<Route> TABLE =
      Stream.concat(PUBLIC_AND_OWN.stream(), DeskRoutes.TABLE.stream()).toList();

  private static final Comparator<Route> MOST_SPECIFIC_FIRST = Comparator.comparing(Route::pattern);

  private static final FirstWord<Route> BY_PRECISION =
      new FirstWord<>(
          TABLE.stream().sorted(MOST_SPECIFIC_FIRST).toList(), route -> List.of(route.pattern()));

  private Routes() {}

  /// All rows, in the order in which a person reads them.
  public static List<Route> all() {
    return TABLE;
  }

  /// The row that decides over a request: the most precise one, or none, which means closed.
  static Optional<Route> find(HttpMethod method, String path) {
    PathContainer address = PathContainer.parsePath(path);
    return BY_PRECISION.among(path).stream()
        .filter(route -> route.speaksOf(method) && route.pattern().matches(address))
        .findFirst();
  }
}
