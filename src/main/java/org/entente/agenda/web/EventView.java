package org.entente.agenda.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event's page.
///
/// @param language the language of title and summary
/// @param eyebrow what kind of event it is, and whose
/// @param notice what stands above everything: not open, cancelled, past; or null
/// @param whom for whom it is
/// @param distance how far it is for this reader, or null
/// @param description as HTML, already cleaned
/// @param coming how to get there, a sentence each
public record EventView(
    String title,
    String summary,
    String language,
    List<String> accents,
    boolean quiet,
    List<String> eyebrow,
    @Nullable NoticeView notice,
    String start,
    String day,
    RowView.HoursView hours,
    String town,
    String venue,
    @Nullable String distance,
    String whom,
    OfferView offer,
    String description,
    List<ItemView> programme,
    List<String> coming) {

  /// What stands above everything.
  ///
  /// @param why behind it, or null
  public record NoticeView(String tone, String word, String text, @Nullable WhyView why) {}

  /// A line of the programme.
  public record ItemView(
      String machineTime, String time, String title, String language, String speaker) {}
}
