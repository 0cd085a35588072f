package org.entente.clusters.web;

import com.microsoft.playwright.Page;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.TestClock;
import org.entente.clusters.ClustersFixture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class StylesScreensTest {

  private final ClustersFixture clusters;

  StylesScreensTest(JdbcClient sql, TestClock clock) {
    this.clusters = new ClustersFixture(sql, clock);
  }

  @Test
  void theComponentsAreForEverybodyInBothThemesAtOnce(Page page) {
    clusters.digitalPlace();
    clusters.frenchSouthDigital();
    page.navigate("/styles?accent=grey");
    Axe.check(page);
    page.navigate("/styles");
    Axe.check(page);
    Screens.keep(page, "styles");
  }
}
