package org.entente.agenda.web;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.agenda.Event;
import org.entente.agenda.Publication;
import tools.jackson.databind.json.JsonMapper;

/// What was announced lately, for feed readers: Atom (RFC 4287) and JSON Feed 1.1.
///
/// @param name what the feed is called
/// @param site scheme, host and port, before which addresses stand
/// @param page the page with the same things, below the site
/// @param address of the feed itself, below the site
record EventFeed(
    String name, String site, String page, String address, List<Event> events, Wording wording) {

  private static final JsonMapper JSON = new JsonMapper();

  String atom() {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setUri(site + page);
    feed.setTitle(name);
    feed.setLanguage(wording.say().language());
    feed.setAuthor("Entente");
    feed.setPublishedDate(Date.from(updated()));
    feed.setLinks(List.of(link("self", site + address), link("alternate", site + page)));
    feed.setEntries(events.stream().map(this::entry).toList());
    try {
      return new SyndFeedOutput().outputString(feed);
    } catch (FeedException failure) {
      throw new IllegalStateException("The feed " + address + " cannot be written.", failure);
    }
  }

  private static SyndLinkImpl link(String relation, String address) {
    SyndLinkImpl link = new SyndLinkImpl();
    link.setRel(relation);
    link.setHref(address);
    return link;
  }

  private SyndEntry entry(Event event) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri("urn:uuid:" + event.id().value());
    entry.setLink(site + wording.path(event));
    entry.setTitle(wording.title(event));
    entry.setAuthor(wording.name(event.host()));
    entry.setPublishedDate(Date.from(announced(event)));
    entry.setUpdatedDate(Date.from(announced(event)));
    SyndContentImpl summary = new SyndContentImpl();
    summary.setType("text/plain");
    summary.setValue(text(event));
    entry.setDescription(summary);
    return entry;
  }

  String json() {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", name);
    feed.put("home_page_url", site + page);
    feed.put("feed_url", site + address);
    feed.put("language", wording.say().language());
    List<Object> items = new ArrayList<>();
    events.forEach(event -> items.add(item(event)));
    feed.put("items", items);
    return JSON.writeValueAsString(feed);
  }

  private Map<String, Object> item(Event event) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", "urn:uuid:" + event.id().value());
    item.put("url", site + wording.path(event));
    item.put("title", wording.title(event));
    item.put("content_text", text(event));
    item.put("date_published", announced(event).toString());
    item.put("authors", List.of(Map.of("name", wording.name(event.host()))));
    item.put("tags", List.of(wording.format(event)));
    return item;
  }

  /// When, where and what, as text.
  private String text(Event event) {
    String when = wording.say().dateTime(event.time().start());
    String called =
        event.status() instanceof Publication.Cancelled(_, _, var reason)
            ? wording.say().say("agenda.feed.cancelled", reason) + "\n"
            : "";
    return called
        + when
        + ", "
        + wording.place(event.place())
        + "\n"
        + wording.say().say(event.summary());
  }

  private Instant updated() {
    return events.stream().map(EventFeed::announced).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private static Instant announced(Event event) {
    return switch (event.status()) {
      case Publication.Draft _ -> throw new IllegalStateException("Nobody may know of a draft.");
      case Publication.Published(Instant at) -> at;
      case Publication.Cancelled(_, Instant at, _) -> at;
    };
  }
}
