package org.entente.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody calls the browser they sign in with: its name and its system, and nothing by which
/// it could be told from another one of the kind.
final class Device {

  /// Browsers name their ancestors too, so those that only they name come first.
  private static final SequencedMap<String, String> BROWSERS =
      ordered(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final SequencedMap<String, String> SYSTEMS =
      ordered(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("Linux", "Linux"));

  private Device() {}

  /// As in "Firefox, Linux"; empty where the header names neither.
  ///
  /// @param userAgent the header `User-Agent`, or null where there is none
  static String called(@Nullable String userAgent) {
    if (userAgent == null) {
      return "";
    }
    return Stream.of(BROWSERS, SYSTEMS)
        .flatMap(names -> first(names, userAgent))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> first(SequencedMap<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .limit(1);
  }

  @SafeVarargs
  private static SequencedMap<String, String> ordered(Map.Entry<String, String>... names) {
    SequencedMap<String, String> ordered = new LinkedHashMap<>();
    for (Map.Entry<String, String> name : names) {
      ordered.put(name.getKey(), name.getValue());
    }
    return ordered;
  }
}
