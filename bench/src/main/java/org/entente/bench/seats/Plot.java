package org.entente.bench.seats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Draws what was measured side by side: `target/bench/seats.svg`.
final class Plot {

  private static final int WIDTH = 860;
  private static final int NAMES = 270;
  private static final int BARS = 360;
  private static final int LINE = 26;
  private static final int TOP = 64;

  private Plot() {}

  static void write(List<Result> results) throws IOException {
    Path file = Path.of("target", "bench", "seats.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, draw(results));
    System.out.println("Drawn in " + file);
  }

  static String draw(List<Result> results) {
    int height = TOP + results.size() * LINE + 20;
    double most = results.stream().mapToDouble(result -> result.load().perSecond()).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-label="Bookings each second">
        <style>
          text { font: 13px system-ui, sans-serif; fill: #1d2733; }
          .title { font-size: 17px; font-weight: 600; }
          .small { fill: #5a6672; }
          .raw { fill: #9aa5b1; } .engine { fill: #6b4ea0; } .http { fill: #a63a22; }
        </style>
        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
        <text x="16" y="28" class="title">Bookings each second, on 2 cores shared with those who book</text>
        <text x="16" y="48" class="small">PostgreSQL 18, fsync and synchronous_commit on. Grey: a raw client, one transaction a seat.</text>
        """
            .formatted(WIDTH, height));
    int y = TOP;
    for (Result result : results) {
      svg.append(bar(result, y, most));
      y += LINE;
    }
    return svg.append("</svg>\n").toString();
  }

  private static String bar(Result result, int y, double most) {
    Load load = result.load();
    double width = Math.max(1, BARS * load.perSecond() / most);
    String kind = result.who().toLowerCase(Locale.ROOT).split("\\W")[0];
    Load reference = result.reference();
    String times =
        reference == null
            ? ""
            : String.format(Locale.ROOT, " · %.1f × raw", load.perSecond() / reference.perSecond());
    return String.format(
        Locale.ROOT,
        """
        <text x="16" y="%d">%s</text><rect x="%d" y="%d" width="%.1f" height="18" rx="2" class="%s"/>\
        <text x="%.1f" y="%d">%,.0f <tspan class="small">p99 %.0f ms%s</tspan></text>
        """,
        y + 14,
        result.name(),
        NAMES,
        y,
        width,
        kind,
        NAMES + width + 8,
        y + 14,
        load.perSecond(),
        load.p99(),
        times);
  }
}
