package org.entente;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserTestTest {

  @Test
  void chromiumReadsTheApplicationsPages(Page page, Visitors visitors) {
    page.navigate("/");
    assertThat(page.url()).startsWith(visitors.address() + "/");
    assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("fr|en"));
  }

  @Test
  void visitorsHaveTheirOwnLanguageAndCanDoWithoutScripts(Visitors visitors) {
    String page = "<p>plain</p><script>document.querySelector('p').textContent = 'better'</script>";
    Page english = visitors.reading("en-GB");
    english.setContent(page);
    assertThat(english.locator("p")).hasText("better");
    assertThat(english.evaluate("navigator.language")).isEqualTo("en-GB");
    Page plain = visitors.withoutJavaScript();
    plain.setContent(page);
    assertThat(plain.locator("p")).hasText("plain");
  }

  @Test
  void picturesAreTakenInBothThemes(Page page) {
    page.setContent("<!doctype html><meta name=color-scheme content='light dark'><h1>x</h1>");
    Screens.take(page, "blank");
    assertThat(Path.of("target/screenshots/blank-390-dark.png")).exists();
  }

  @Test
  void obstaclesAreNamed(Page page) {
    page.setContent(
        "<!doctype html><html lang=fr><title>x</title><main><h1>x</h1><img src='data:,'></main>");
    assertThatThrownBy(() -> Axe.check(page))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("image-alt");
  }
}
