package org.entente.identity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody calls the browser they sign in with: its name and its system, and nothing by which
/// it could be told from another one of the kind.
final class Device {

  /// A name and what tells it, in the order in which they are looked for.
  private record Sign(String token, String name) {}

  /// Browsers name their ancestors too, so those that only they name come first.
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("Firefox/", "Firefox"),
          new Sign("FxiOS/", "Firefox"),
          new Sign("CriOS/", "Chrome"),
          new Sign("Chrome/", "Chrome"),
          new Sign("Safari/", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("Android", "Android"),
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Windows", "Windows"),
          new Sign("Mac OS X", "macOS"),
          new Sign("Linux", "Linux"));

  private Device() {}

  /// As in "Firefox, Linux"; empty where the header names neither.
  ///
  /// @param userAgent the header `User-Agent`, or null where there is none
  static String called(@Nullable String userAgent) {
    if (userAgent == null) {
      return "";
    }
    return Stream.of(BROWSERS, SYSTEMS)
        .flatMap(signs -> first(signs, userAgent))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> first(List<Sign> signs, String userAgent) {
    return signs.stream().filter(sign -> userAgent.contains(sign.token())).map(Sign::name).limit(1);
  }
}
