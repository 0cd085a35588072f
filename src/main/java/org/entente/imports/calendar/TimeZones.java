package org.entente.imports.calendar;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.platform.France;

/// Finds the time zone that a file means by the names it uses: those of the world's register, with
/// or
/// without a program's prefix, those of Windows, and those that the file itself describes.
final class TimeZones {

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?");
  private static final Pattern SHORT_OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(?:\\d{2})?");

  /// Whose offsets are compared with those that a file describes, the likeliest first.
  private static final List<ZoneId> LIKELY =
      List.of(
              "Europe/Paris",
              "Europe/London",
              "Europe/Helsinki",
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Los_Angeles",
              "America/Halifax",
              "America/Anchorage",
              "Australia/Sydney",
              "Australia/Adelaide",
              "Pacific/Auckland")
          .stream()
          .map(ZoneId::of)
          .toList();

  private final Map<String, CalendarComponent> described = new HashMap<>();
  private final Map<String, Found> found = new HashMap<>();
  private final Set<String> names = ZoneId.getAvailableZoneIds();

  /// A zone, and whether it was only guessed.
  record Found(ZoneId zone, boolean guessed) {}

  TimeZones(CalendarComponent root) {
    collect(root);
  }

  private void collect(CalendarComponent component) {
    for (CalendarComponent part : component.parts()) {
      if (part.name().equals("VTIMEZONE")) {
        described.putIfAbsent(part.text("TZID"), part);
      } else {
        collect(part);
      }
    }
  }

  /// The zone of that name; France's, as a guess, where nothing tells.
  Found named(String name) {
    return found.computeIfAbsent(name.strip(), this::find);
  }

  private Found find(String name) {
    Optional<ZoneId> registered = registered(name).or(() -> windows(name));
    if (registered.isPresent()) {
      return new Found(registered.get(), false);
    }
    CalendarComponent description = described.get(name);
    if (description != null) {
      Optional<ZoneId> meant =
          registered(description.text("X-LIC-LOCATION")).or(() -> byOffsets(description));
      if (meant.isPresent()) {
        return new Found(meant.get(), false);
      }
    }
    return new Found(byOffsetInName(name).orElse(France.ZONE), true);
  }

  /// `Europe/Paris`, `/mozilla.org/20050126_1/Europe/Paris`.
  private Optional<ZoneId> registered(String name) {
    String[] parts = name.split("/");
    for (int count = Math.min(3, parts.length); count >= 1; count--) {
      String candidate =
          String.join("/", List.of(parts).subList(parts.length - count, parts.length))
              .replace(' ', '_');
      if (names.contains(candidate)) {
        return Optional.of(ZoneId.of(candidate));
      }
    }
    return name.equalsIgnoreCase("utc") || name.equalsIgnoreCase("gmt") || name.equals("Z")
        ? Optional.of(ZoneOffset.UTC)
        : Optional.empty();
  }

  private Optional<ZoneId> windows(String name) {
    return Optional.ofNullable(TimeZone.getIDForWindowsID(name, "001"))
        .filter(names::contains)
        .map(ZoneId::of);
  }

  /// Two seasons: the likely zone that has both offsets; one: that offset for ever.
  private static Optional<ZoneId> byOffsets(CalendarComponent zone) {
    Optional<ZoneOffset> standard = offset(zone, "STANDARD");
    Optional<ZoneOffset> summer = offset(zone, "DAYLIGHT");
    if (standard.isEmpty() || summer.isEmpty() || standard.equals(summer)) {
      return standard.or(() -> summer).map(ZoneId.class::cast);
    }
    return LIKELY.stream()
        .filter(likely -> seasons(likely).equals(Set.of(standard.get(), summer.get())))
        .findFirst()
        .or(() -> standard.map(ZoneId.class::cast));
  }

  private static Set<ZoneOffset> seasons(ZoneId zone) {
    return Set.of(offsetIn(zone, 1), offsetIn(zone, 7));
  }

  private static ZoneOffset offsetIn(ZoneId zone, int month) {
    return LocalDate.of(2020, month, 1).atStartOfDay(zone).getOffset();
  }

  private static Optional<ZoneOffset> offset(CalendarComponent zone, String season) {
    return zone.parts().stream()
        .filter(part -> part.name().equals(season))
        .reduce((_, last) -> last)
        .flatMap(part -> offset(SHORT_OFFSET.matcher(part.text("TZOFFSETTO"))));
  }

  private static Optional<ZoneId> byOffsetInName(String name) {
    Matcher matcher = OFFSET.matcher(name);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<ZoneOffset> offset = offset(OFFSET.matcher(matcher.group()));
    boolean france = offset.equals(Optional.of(ZoneOffset.ofHours(1)));
    return france ? Optional.of(France.ZONE) : offset.map(ZoneId.class::cast);
  }

  private static Optional<ZoneOffset> offset(Matcher matcher) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    int seconds = (Integer.parseInt(matcher.group(2)) * 60 + minutes) * 60;
    try {
      return Optional.of(
          ZoneOffset.ofTotalSeconds(matcher.group(1).equals("-") ? -seconds : seconds));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
