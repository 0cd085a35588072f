package org.entente;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Pictures of a page for people to look at: on a telephone and on a desk, in both themes, and in
/// the
/// few colours of a high-contrast setting.
public final class Screens {

  private static final List<Integer> WIDTHS = List.of(390, 1280);
  private static final int HEIGHT = 900;
  private static final Path FOLDER = Path.of("target/screenshots");

  private Screens() {}

  /// Saves the page as it is now to `target/screenshots/<name>-<width>-<theme>.png`.
  ///
  /// Pictures are for people and take their time, so they are only taken when somebody asks for
  /// them:
  /// `./entente test -Dentente.screens=true`.
  public static void keep(Page page, String name) {
    if (Boolean.getBoolean("entente.screens")) {
      take(page, name);
    }
  }

  /// Saves a picture that the server drew to `target/screenshots/<name>.png`, under the same
  /// condition.
  public static void keep(byte[] picture, String name) throws IOException {
    if (Boolean.getBoolean("entente.screens")) {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name + ".png"), picture);
    }
  }

  static void take(Page page, String name) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        Axe.wear(page, theme);
        shoot(page, "%s-%d-%s".formatted(name, width, theme.name().toLowerCase(Locale.ROOT)));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    shoot(page, name + "-1280-forced");
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    page.setViewportSize(1280, HEIGHT);
    Axe.wear(page, ColorScheme.LIGHT);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
  }
}
