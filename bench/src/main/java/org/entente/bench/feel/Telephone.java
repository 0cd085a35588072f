package org.entente.bench.feel;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Chromium as a slow telephone: 390 by 844 points, a processor four times slower than this
/// machine's, and a network of 1.6 Mbit/s down, 0.75 Mbit/s up and 150 ms there and back, which
/// Lighthouse calls slow 4G.
final class Telephone implements AutoCloseable {

  private static final int SLOWER = 4;
  private static final int ROUND_TRIP_MILLISECONDS = 150;
  private static final double DOWN_BYTES_PER_SECOND = 1_600_000 / 8.0;
  private static final double UP_BYTES_PER_SECOND = 750_000 / 8.0;

  /// Keeps the shifts of the layout that no press explains, as they happen.
  private static final String WATCH =
      """
      window.shifts = 0;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
      }).observe({type: 'layout-shift', buffered: true});
      """;

  private static final String FIRST_PAINT =
      "performance.getEntriesByName('first-contentful-paint').at(0)?.startTime ?? NaN";

  private final Playwright playwright;
  private final Browser browser;

  private Telephone(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Telephone start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu"))
                    .setHeadless(true));
    return new Telephone(playwright, browser);
  }

  /// What was seen of one visit.
  ///
  /// @param document bytes of the page over the wire, with headers, compressed
  /// @param looks bytes of style sheets and scripts
  /// @param fonts bytes of fonts
  /// @param others bytes of all else
  /// @param firstPaint milliseconds until the first contentful paint
  /// @param shift the cumulative layout shift
  record Visit(
      double document,
      double looks,
      double fonts,
      double others,
      double firstPaint,
      double shift) {

    double withoutFonts() {
      return document + looks + others;
    }
  }

  /// Two visits by somebody who was never here: the first of a page, and the same page again.
  record Visits(Visit first, Visit next) {}

  Visits visit(String address, List<Cookie> cookies) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(3)
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale("fr-FR"))) {
      context.addCookies(cookies);
      context.addInitScript(WATCH);
      return new Visits(once(context, address), once(context, address));
    }
  }

  private static Visit once(BrowserContext context, String address) {
    Page page = context.newPage();
    CDPSession protocol = context.newCDPSession(page);
    Map<String, String> kinds = new HashMap<>();
    Map<String, Double> bytes = new HashMap<>();
    protocol.on(
        "Network.responseReceived",
        event -> kinds.put(text(event, "requestId"), text(event, "type")));
    protocol.on(
        "Network.loadingFinished",
        event ->
            bytes.merge(
                kinds.getOrDefault(text(event, "requestId"), "Other"),
                event.get("encodedDataLength").getAsDouble(),
                Double::sum));
    protocol.send("Network.enable");
    slow(protocol);
    page.navigate(address);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    double firstPaint = number(page.evaluate(FIRST_PAINT));
    double shift = number(page.evaluate("window.shifts"));
    page.close();
    double document = bytes.getOrDefault("Document", 0.0);
    double looks = bytes.getOrDefault("Stylesheet", 0.0) + bytes.getOrDefault("Script", 0.0);
    double fonts = bytes.getOrDefault("Font", 0.0);
    double all = bytes.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Visit(document, looks, fonts, all - document - looks - fonts, firstPaint, shift);
  }

  private static void slow(CDPSession protocol) {
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", ROUND_TRIP_MILLISECONDS);
    network.addProperty("downloadThroughput", DOWN_BYTES_PER_SECOND);
    network.addProperty("uploadThroughput", UP_BYTES_PER_SECOND);
    protocol.send("Network.emulateNetworkConditions", network);
    JsonObject processor = new JsonObject();
    processor.addProperty("rate", SLOWER);
    protocol.send("Emulation.setCPUThrottlingRate", processor);
  }

  private static String text(JsonObject event, String name) {
    return event.get(name).getAsString();
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static Path program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "This benchmark needs Chromium. On Debian: apt-get install chromium"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
