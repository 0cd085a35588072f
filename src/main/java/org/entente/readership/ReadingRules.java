package org.entente.readership;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whose reading counts, and what of an address is used.
final class ReadingRules {

  /// IPv4: 24 of 32 bits; IPv6: 48 of 128.
  private static final int IPV4_BYTES = 3;
  private static final int IPV6_BYTES = 6;

  /// The words by which programs name themselves: crawlers, previews of links, monitors, libraries.
  /// A Cubot is a telephone.
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?<!cu)bot\\b|crawl|spider|slurp|preview|headless|lighthouse|monitor|uptime|scrap"
              + "|facebookexternalhit|embedly|whatsapp|curl/|wget/|python|java/|okhttp"
              + "|go-http-client|axios|node-fetch|phantomjs|puppeteer|playwright|selenium|archive");

  private ReadingRules() {}

  /// Whether a browser that calls itself so is a program; one without a name is.
  static boolean isProgram(String agent) {
    return agent.isBlank() || PROGRAM.matcher(agent.toLowerCase(Locale.ROOT)).find();
  }

  /// The part of an address that many share.
  static String network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return Arrays.toString(Arrays.copyOf(bytes, bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES));
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
