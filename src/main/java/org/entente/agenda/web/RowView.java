package org.entente.agenda.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event in a list.
///
/// @param tone how it stands: empty, `closed` or `cancelled`
/// @param hours from when to when
/// @param language the language of the title
/// @param accents the clusters whose accents stand for it, by slug
/// @param place where, with how far it is
/// @param state one word about it with its tone, or null
/// @param remarks what else there is to know, a few words each
/// @param amount what this reader pays; empty where they cannot come
/// @param basis as whom
/// @param why behind the price or the refusal, or null
public record RowView(
    String path,
    String title,
    String language,
    String tone,
    String start,
    String end,
    HoursView hours,
    List<String> accents,
    String host,
    String format,
    String place,
    @Nullable StateView state,
    List<String> remarks,
    String amount,
    String basis,
    @Nullable WhyView why) {

  /// From when to when, as phrases.
  public record HoursView(String start, String end) {}

  /// One word with its tone: `good`, `warn`, `bad` or empty.
  public record StateView(String tone, String text) {}

  public boolean isQuiet() {
    return !tone.isEmpty();
  }
}
