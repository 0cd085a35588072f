package org.entente.platform.feed;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// What is new, for feed readers: Atom (RFC 4287) and JSON Feed 1.1.
///
/// @param name what the feed is called
/// @param site scheme, host and port, before which addresses stand
/// @param page the page with the same things, within the site
/// @param address of the feed itself, within the site
/// @param language of what stands around the entries, as an ISO 639-1 code
public record Feed(
    String name, String site, String page, String address, String language, List<Entry> entries) {

  private static final JsonMapper JSON = new JsonMapper();

  public Feed {
    entries = List.copyOf(entries);
  }

  /// One thing that is new.
  ///
  /// @param path of its page, within the site
  /// @param text what it says in short, without marks
  /// @param subject what kind of thing it is
  public record Entry(
      UUID id,
      String path,
      String title,
      String author,
      String text,
      String subject,
      Instant published,
      Instant updated) {

    private String name() {
      return "urn:uuid:" + id;
    }
  }

  public String atom() {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setUri(site + page);
    feed.setTitle(name);
    feed.setLanguage(language);
    feed.setAuthor("Entente");
    feed.setPublishedDate(Date.from(updated()));
    feed.setLinks(List.of(link("self", site + address), link("alternate", site + page)));
    feed.setEntries(entries.stream().map(this::atom).toList());
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

  private SyndEntry atom(Entry entry) {
    SyndEntry written = new SyndEntryImpl();
    written.setUri(entry.name());
    written.setLink(site + entry.path());
    written.setTitle(entry.title());
    written.setAuthor(entry.author());
    written.setPublishedDate(Date.from(entry.published()));
    written.setUpdatedDate(Date.from(entry.updated()));
    SyndContentImpl summary = new SyndContentImpl();
    summary.setType("text/plain");
    summary.setValue(entry.text());
    written.setDescription(summary);
    return written;
  }

  public String json() {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", name);
    feed.put("home_page_url", site + page);
    feed.put("feed_url", site + address);
    feed.put("language", language);
    feed.put("items", entries.stream().map(this::json).toList());
    return JSON.writeValueAsString(feed);
  }

  private Map<String, Object> json(Entry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", entry.name());
    item.put("url", site + entry.path());
    item.put("title", entry.title());
    item.put("content_text", entry.text());
    item.put("date_published", entry.published().toString());
    item.put("date_modified", entry.updated().toString());
    item.put("authors", List.of(Map.of("name", entry.author())));
    item.put("tags", List.of(entry.subject()));
    return item;
  }

  private Instant updated() {
    return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
