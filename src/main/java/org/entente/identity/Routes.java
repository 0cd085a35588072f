package org.entente.identity;

import static org.entente.identity.Access.ADMINISTRATOR;
import static org.entente.identity.Access.DEMO;
import static org.entente.identity.Access.EVERYONE;
import static org.entente.identity.Access.PRESIDENT;
import static org.entente.identity.Access.SET_UP;
import static org.entente.identity.Access.SIGNED_IN;
import static org.entente.identity.Access.STAFF;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.platform.page.FirstWord;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/// Every address of the product and for whom it is open. What is not listed is closed.
///
/// A new page needs a row here: `RoutesTest` fails for a handler without exactly one.
public final class Routes {

  private static final List<Route> TABLE =
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

          // A cluster's desk.
          read("/desk", SIGNED_IN),
          read("/desk/{cluster}", STAFF),
          form("/desk/{cluster}/about", STAFF),
          read("/desk/{cluster}/team", STAFF),
          write("/desk/{cluster}/team", PRESIDENT),
          write("/desk/{cluster}/team/{account}/dismissal", PRESIDENT),
          read("/desk/{cluster}/members", STAFF),
          form("/desk/{cluster}/members/new", STAFF),
          write("/desk/{cluster}/members/end", STAFF),
          write("/desk/{cluster}/members/end/undo", STAFF),
          read("/desk/{cluster}/members/{company}", STAFF),
          form("/desk/{cluster}/members/{company}/edit", STAFF),
          form("/desk/{cluster}/members/{company}/end", STAFF),
          form("/desk/{cluster}/members/{company}/people", STAFF),
          write("/desk/{cluster}/members/{company}/people/{person}/listing", STAFF),
          write("/desk/{cluster}/members/{company}/people/{person}/removal", STAFF),
          read("/desk/{cluster}/events", STAFF),
          form("/desk/{cluster}/events/new", STAFF),
          form("/desk/{cluster}/events/{event}", STAFF),
          write("/desk/{cluster}/events/{event}/publish", STAFF),
          form("/desk/{cluster}/events/{event}/cancel", STAFF),
          read("/desk/{cluster}/bookings", STAFF),
          read("/desk/{cluster}/events/{event}/bookings", STAFF),
          read("/desk/{cluster}/events/{event}/bookings/export", STAFF),
          form("/desk/{cluster}/events/{event}/bookings/add", STAFF),
          form("/desk/{cluster}/events/{event}/bookings/reduce", STAFF),
          write("/desk/{cluster}/events/{event}/bookings/remove", STAFF),
          write("/desk/{cluster}/events/{event}/bookings/check-in", STAFF),
          write("/desk/{cluster}/events/{event}/bookings/check-in/undo", STAFF),
          form("/desk/{cluster}/events/{event}/bookings/{seat}/remove", STAFF),
          form("/desk/{cluster}/events/{event}/door", STAFF),
          read("/desk/{cluster}/events/{event}/door/shell", STAFF),
          read("/desk/{cluster}/events/{event}/door/counts", STAFF),
          read("/desk/{cluster}/events/{event}/door/list", STAFF),
          form("/desk/{cluster}/events/{event}/door/check-ins", STAFF),
          write("/desk/{cluster}/events/{event}/door/check-ins/{checkin}/undo", STAFF),
          form("/desk/{cluster}/events/{event}/door/walk-in", STAFF),
          read("/desk/{cluster}/events/{event}/door/manifest", STAFF),
          read("/desk/{cluster}/events/{event}/door/worker.js", STAFF),
          read("/desk/{cluster}/events/{event}/attendance", STAFF),
          read("/desk/{cluster}/events/{event}/attendance/list.pdf", STAFF),
          read("/desk/{cluster}/events/{event}/attendance/list.csv", STAFF),
          read("/desk/{cluster}/events/{event}/attendance/list.xlsx", STAFF),
          form("/desk/{cluster}/events/{event}/badges", STAFF),
          read("/desk/{cluster}/events/{event}/figures", STAFF),
          read("/desk/{cluster}/figures", STAFF),
          form("/desk/{cluster}/events/{event}/certificates", STAFF),
          form("/desk/{cluster}/events/{event}/certificates/{code}/revocation", STAFF),
          read("/desk/{cluster}/news", STAFF),
          form("/desk/{cluster}/news/new", STAFF),
          form("/desk/{cluster}/news/pictures", STAFF),
          form("/desk/{cluster}/news/{article}", STAFF),
          write("/desk/{cluster}/news/{article}/release", STAFF),
          write("/desk/{cluster}/news/{article}/hold", STAFF),
          write("/desk/{cluster}/news/{article}/withdrawal", STAFF),
          write("/desk/{cluster}/news/{article}/discard", STAFF),
          read("/desk/{cluster}/conventions", STAFF),
          form("/desk/{cluster}/conventions/new", STAFF),
          form("/desk/{cluster}/conventions/{convention}", STAFF),
          form("/desk/{cluster}/conventions/{convention}/articles/new", STAFF),
          write("/desk/{cluster}/conventions/{convention}/articles/wording", STAFF),
          form("/desk/{cluster}/conventions/{convention}/articles/{number}", STAFF),
          write("/desk/{cluster}/conventions/{convention}/articles/{number}/move", STAFF),
          form("/desk/{cluster}/conventions/{convention}/articles/{number}/delete", STAFF),
          form("/desk/{cluster}/conventions/{convention}/discard", STAFF),
          read("/desk/{cluster}/conventions/{convention}/comparison", STAFF),
          read("/desk/{cluster}/conventions/{convention}/negotiation", STAFF),
          write("/desk/{cluster}/conventions/{convention}/negotiation/proposal", STAFF),
          write("/desk/{cluster}/conventions/{convention}/negotiation/agreement", STAFF),
          write("/desk/{cluster}/conventions/{convention}/negotiation/freeze", STAFF),
          write("/desk/{cluster}/conventions/{convention}/negotiation/reopening", STAFF),
          write("/desk/{cluster}/conventions/{convention}/negotiation/remarks", STAFF),
          write(
              "/desk/{cluster}/conventions/{convention}/negotiation/remarks/{remark}/settlement",
              STAFF),
          write("/desk/{cluster}/conventions/{convention}/negotiation/meetings", STAFF),
          read("/desk/{cluster}/conventions/{convention}/life", STAFF),
          write("/desk/{cluster}/conventions/{convention}/life/amendment", STAFF),
          form("/desk/{cluster}/conventions/{convention}/life/suspension", PRESIDENT),
          form("/desk/{cluster}/conventions/{convention}/life/denunciation", PRESIDENT),
          form(
              "/desk/{cluster}/conventions/{convention}/life/declarations/{declaration}/reversal",
              PRESIDENT),
          form("/desk/{cluster}/keys", PRESIDENT),
          write("/desk/{cluster}/keys/{key}/end", PRESIDENT),
          form("/desk/{cluster}/conventions/{convention}/sign", PRESIDENT),
          form("/desk/{cluster}/conventions/{convention}/sign/code", PRESIDENT),
          form("/desk/{cluster}/conventions/{convention}/sign/certificate", PRESIDENT),
          form("/desk/{cluster}/conventions/{convention}/sign/container", PRESIDENT),
          read("/desk/{cluster}/conventions/{convention}/sign/sheet.pdf", PRESIDENT),
          read("/desk/{cluster}/conventions/{convention}/sign/documents.zip", PRESIDENT),
          read("/desk/{cluster}/conventions/{convention}/dry-run", STAFF),
          write("/desk/{cluster}/conventions/{convention}/dry-run/stop", STAFF),
          write("/desk/{cluster}/conventions/{convention}/dry-run/seasons", STAFF),
          read("/desk/{cluster}/conventions/{convention}/dry-run/figures.csv", STAFF),
          read("/desk/{cluster}/conventions/{convention}/dry-run/rows.csv", STAFF),
          form("/desk/{cluster}/imports", STAFF),
          read("/desk/{cluster}/imports/{run}", STAFF),
          read("/desk/{cluster}/imports/{run}/progress", STAFF),
          read("/desk/{cluster}/imports/{run}/refused.csv", STAFF),
          write("/desk/{cluster}/imports/{run}/choices", STAFF),
          write("/desk/{cluster}/imports/{run}/decisions", STAFF),
          write("/desk/{cluster}/imports/{run}/decisions/anew", STAFF),
          write("/desk/{cluster}/imports/{run}/apply", STAFF),
          write("/desk/{cluster}/imports/{run}/stop", STAFF),
          read("/desk/{cluster}/exports/members.csv", STAFF),
          read("/desk/{cluster}/exports/events.csv", STAFF),
          read("/desk/{cluster}/exports/events.ics", STAFF),

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

  private static Route read(String pattern, Access access) {
    return Route.of(pattern, access, HttpMethod.GET);
  }

  private static Route write(String pattern, Access access) {
    return Route.of(pattern, access, HttpMethod.POST);
  }

  /// A page that shows a form and takes it.
  private static Route form(String pattern, Access access) {
    return Route.of(pattern, access, HttpMethod.GET, HttpMethod.POST);
  }
}
