package org.entente;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The people at the screens of one browser test, each with cookies of their own.
public final class Visitors implements AutoCloseable {

  private static final int PATIENCE_MILLISECONDS = 15_000;

  private final Browser browser;
  private final String address;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<Chromium> browsers = new ArrayList<>();
  private @Nullable Page first;

  Visitors(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /// The one whose `Page` a test method gets.
  public Page first() {
    Page known = first;
    if (known == null) {
      known = another();
      first = known;
    }
    return known;
  }

  /// Somebody else, who reads French.
  public Page another() {
    return open(options -> options);
  }

  /// Somebody whose browser asks for that language, as in `en-GB`.
  public Page reading(String language) {
    return open(options -> options.setLocale(language));
  }

  /// Somebody whose browser runs no scripts.
  public Page withoutJavaScript() {
    return open(options -> options.setJavaScriptEnabled(false));
  }

  /// Somebody whose camera sees that film (YUV4MPEG2), and who lets pages use it.
  public Page seeing(Path film) {
    Chromium own =
        Chromium.launch(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film);
    browsers.add(own);
    return open(own.browser(), options -> options);
  }

  /// Scheme, host and port of the application, without a final slash.
  public String address() {
    return address;
  }

  private Page open(UnaryOperator<Browser.NewContextOptions> change) {
    return open(browser, change);
  }

  private Page open(Browser from, UnaryOperator<Browser.NewContextOptions> change) {
    BrowserContext context =
        from.newContext(
            change.apply(
                new Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setLocale("fr-FR")
                    .setTimezoneId("Europe/Paris")
                    .setViewportSize(1280, 900)));
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    contexts.add(context);
    return context.newPage();
  }

  void keepPictures(String name) {
    int number = 1;
    for (BrowserContext context : contexts) {
      for (Page page : context.pages()) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/failed", name + "-" + number + ".png")));
        number++;
      }
    }
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    browsers.forEach(Chromium::close);
  }
}
