package org.entente.agenda.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.agenda.Event;
import org.entente.agenda.Place;
import org.entente.agenda.ProgrammeItem;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.page.Form;
import org.entente.platform.text.TypedMoment;
import org.entente.territory.Commune;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;

/// The fields of an event's form: their order, how they are written and how they are read.
final class EventFields {

  /// As they stand on the page.
  static final List<String> ORDER =
      List.of(
          "title",
          "titleEnglish",
          "format",
          "series",
          "start",
          "end",
          "commune",
          "venue",
          "address",
          "link",
          "summary",
          "summaryEnglish",
          "description",
          "programme",
          "audience",
          "capacity",
          "memberPrice",
          "publicPrice",
          "opens",
          "closes");

  /// `9:30 Title | Speaker | English title`, of which the last two may be missing.
  private static final Pattern PROGRAMME_LINE =
      Pattern.compile("\\s*(\\d{1,2})\\s?[:hH]\\s?(\\d{2})?\\s+([^|]+)(?:\\|([^|]*))?(?:\\|(.*))?");

  private EventFields() {}

  /// The form of an event as it stands.
  static Form of(Event event, Gazetteer gazetteer) {
    Form form =
        Form.empty()
            .with("title", event.title().french())
            .with("titleEnglish", event.title().english())
            .with("format", event.format().name().toLowerCase(Locale.ROOT))
            .with("series", event.series())
            .with("start", moment(event.time().start()))
            .with("end", moment(event.time().end()))
            .with("summary", event.summary().french())
            .with("summaryEnglish", event.summary().english())
            .with("description", event.description())
            .with("programme", programme(event.programme()))
            .with("audience", event.audience().name().toLowerCase(Locale.ROOT))
            .with("capacity", event.capacity() == 0 ? null : event.capacity())
            .with("memberPrice", amount(event.memberPrice()))
            .with("publicPrice", amount(event.publicPrice()))
            .with("opens", moment(event.registration().opensAt()))
            .with("closes", moment(event.registration().closesAt()))
            .with("version", event.version());
    for (Map.Entry<String, String> part : place(event.place(), gazetteer).entrySet()) {
      form = form.with(part.getKey(), part.getValue());
    }
    return form;
  }

  /// `25`, `25.50`: as people write it.
  private static String amount(Money price) {
    return price.decimal().replace(".00", "");
  }

  private static Map<String, String> place(Place place, Gazetteer gazetteer) {
    return switch (place) {
      case Place.OnSite site ->
          Map.of(
              "commune",
              gazetteer.find(site.commune()).map(Commune::label).orElse(site.commune().value()),
              "venue",
              site.venue(),
              "address",
              site.address());
      case Place.Online online -> Map.of("link", online.link().toString());
      case Place.Unsettled unsettled -> Map.of("venue", unsettled.wording());
    };
  }

  private static @Nullable String moment(@Nullable Instant instant) {
    return instant == null ? null : TypedMoment.of(instant);
  }

  private static String programme(List<ProgrammeItem> programme) {
    return programme.stream().map(EventFields::line).collect(Collectors.joining("\n"));
  }

  private static String line(ProgrammeItem item) {
    String line = item.time() + " " + item.title().french();
    String english = item.title().english();
    if (english != null) {
      return line + " | " + item.speaker() + " | " + english;
    }
    return item.speaker().isEmpty() ? line : line + " | " + item.speaker();
  }

  /// A line of a programme, or null for one that is not written as it should be.
  static @Nullable ProgrammeItem programmeItem(String line) {
    Matcher parts = PROGRAMME_LINE.matcher(line);
    if (!parts.matches()) {
      return null;
    }
    int hour = Integer.parseInt(parts.group(1));
    int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    if (hour > 23 || minute > 59) {
      return null;
    }
    String speaker = parts.group(4);
    return new ProgrammeItem(
        LocalTime.of(hour, minute),
        new LocalizedText(parts.group(3), parts.group(5)),
        speaker == null ? "" : speaker);
  }
}
