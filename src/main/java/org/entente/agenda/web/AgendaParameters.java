package org.entente.agenda.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What stands in the agenda's address, as somebody or some link wrote it.
///
/// @param q words to look for
/// @param near the name of a commune
/// @param format a format's name in lower case
/// @param cluster a cluster's slug
/// @param month `2026-12`
/// @param open anything, to see only what is open to the reader
/// @param from the first day of the page, `2026-12-02`
/// @param view how it is shown; see [AgendaShape]
public record AgendaParameters(
    @Nullable String q,
    @Nullable String near,
    @Nullable String format,
    @Nullable String cluster,
    @Nullable String month,
    @Nullable String open,
    @Nullable String from,
    @Nullable String view) {

  /// What a parameter says, without what no page can show; empty where it says nothing.
  static String text(@Nullable String parameter) {
    return parameter == null ? "" : parameter.replaceAll("\\p{Cntrl}", " ").strip();
  }

  public String typedText() {
    return text(q);
  }

  public String typedPlace() {
    return text(near);
  }

  public AgendaShape shape() {
    return AgendaShape.of(view);
  }

  public boolean isOpenOnly() {
    return !text(open).isEmpty();
  }

  /// The address of the agenda with one parameter changed, or taken away where the value is empty;
  /// it starts at its first page again.
  public String with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("q", text(q));
    all.put("near", text(near));
    all.put("format", text(format));
    all.put("cluster", text(cluster));
    all.put("month", text(month));
    all.put("open", text(open));
    all.put("view", text(view));
    all.put(name, value);
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/agenda");
    all.forEach(
        (key, text) -> {
          if (!text.isEmpty()) {
            address.queryParam(key, "{" + key + "}");
          }
        });
    return address.encode().buildAndExpand(all).toUriString();
  }

  public String without(String name) {
    return with(name, "");
  }

  /// The same search as a list, near a place.
  String listNear(String place) {
    return new AgendaParameters(q, place, format, cluster, month, open, null, null).without("view");
  }
}
