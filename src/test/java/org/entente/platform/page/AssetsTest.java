package org.entente.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.EntenteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntenteTest
class AssetsTest {

  private final MockMvcTester pages;

  AssetsTest(MockMvcTester pages) {
    this.pages = pages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"entente.css", "favicon.svg", "fonts/libre-franklin.woff2", "htmx"})
  void whatNeverChangesUnderItsAddressIsFetchedOnce(String file) {
    String address = file.equals("htmx") ? Assets.htmx() : Assets.address(file);
    assertThat(pages.get().uri(address).exchange())
        .hasStatusOk()
        .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
  }

  @Test
  void theColoursOfTheClustersAreAskedForEachTime() {
    assertThat(pages.get().uri("/accents.css").exchange())
        .hasStatusOk()
        .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, public");
  }
}
