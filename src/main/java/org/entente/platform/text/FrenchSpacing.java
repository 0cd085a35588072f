package org.entente.platform.text;

import java.util.regex.Pattern;

/// French sets a space before its double signs and inside its quotation marks. At the end of a line
/// it must not break, so that no line begins with a colon: narrow before `; ? !` and inside « »,
/// of full width before a colon.
final class FrenchSpacing {

  private static final Pattern BEFORE_SIGN = Pattern.compile("[ \u00a0](?=[;?!»])");
  private static final Pattern AFTER_GUILLEMET = Pattern.compile("(?<=«)[ \u00a0]");
  private static final Pattern BEFORE_COLON = Pattern.compile(" (?=:(?!:))");

  private FrenchSpacing() {}

  static String of(String text) {
    String narrow = BEFORE_SIGN.matcher(text).replaceAll("\u202f");
    return BEFORE_COLON
        .matcher(AFTER_GUILLEMET.matcher(narrow).replaceAll("\u202f"))
        .replaceAll("\u00a0");
  }
}
