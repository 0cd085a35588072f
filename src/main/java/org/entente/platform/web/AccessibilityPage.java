package org.entente.platform.web;

import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What was checked so that everybody can use the pages, what was not, and whom to tell: the
/// statement that article 47 of the French law 2005-102 asks for.
@Controller
class AccessibilityPage {

  private final Pages pages;

  AccessibilityPage(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/accessibility")
  Page statement() {
    return pages.page("platform/accessibility");
  }
}
