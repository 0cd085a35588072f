package org.entente.agenda.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.agenda.Place;
import org.entente.agenda.Publication;
import tools.jackson.databind.json.JsonMapper;

/// An event for programs that read pages: what cards and search engines show of it.
///
/// @param address of its page, with scheme and host
/// @param card the address of its card within the site
/// @param linkedData a schema.org Event in JSON-LD that can stand inside a page
public record EventMarkup(String address, String card, String summary, String linkedData) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SCHEMA = "https://schema.org/";

  /// @param site scheme, host and port, before which addresses stand
  static EventMarkup of(Event event, String site, Wording wording) {
    String address = site + wording.path(event);
    String summary = wording.say().say(event.summary());
    return new EventMarkup(
        address,
        wording.path(event) + "/card.png",
        summary,
        linkedData(event, address, site, wording));
  }

  private static String linkedData(Event event, String address, String site, Wording wording) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "Event");
    data.put("@id", address);
    data.put("url", address);
    data.put("name", wording.title(event));
    data.put("description", wording.say().say(event.summary()));
    data.put("startDate", Wording.machine(event.time().start()));
    data.put("endDate", Wording.machine(event.time().end()));
    boolean cancelled = event.status() instanceof Publication.Cancelled;
    data.put("eventStatus", SCHEMA + (cancelled ? "EventCancelled" : "EventScheduled"));
    location(event, data, wording);
    data.put(
        "organizer",
        Map.of(
            "@type",
            "Organization",
            "name",
            wording.name(event.host()),
            "url",
            site + "/clusters/" + wording.cluster(event.host()).slug()));
    if (event.audience() == Audience.PUBLIC) {
      data.put(
          "offers",
          Map.of(
              "@type",
              "Offer",
              "price",
              "%d.%02d"
                  .formatted(event.publicPrice().cents() / 100, event.publicPrice().cents() % 100),
              "priceCurrency",
              "EUR",
              "url",
              address));
    }
    // So that no text of an event can end the element that this stands in.
    return JSON.writeValueAsString(data).replace("<", "\\u003c");
  }

  private static void location(Event event, Map<String, Object> data, Wording wording) {
    switch (event.place()) {
      case Place.OnSite site -> {
        data.put("eventAttendanceMode", SCHEMA + "OfflineEventAttendanceMode");
        data.put(
            "location",
            Map.of(
                "@type", "Place",
                "name", wording.place(site),
                "address",
                    Map.of(
                        "@type",
                        "PostalAddress",
                        "streetAddress",
                        site.address(),
                        "addressLocality",
                        wording.town(site),
                        "addressCountry",
                        "FR")));
      }
      case Place.Online online -> {
        data.put("eventAttendanceMode", SCHEMA + "OnlineEventAttendanceMode");
        // Who may come gets the link with the seat; everybody else gets the page.
        data.put("location", List.of(Map.of("@type", "VirtualLocation", "url", data.get("url"))));
      }
      case Place.Unsettled unsettled ->
          data.put("location", Map.of("@type", "Place", "name", wording.place(unsettled)));
    }
  }
}
