package org.entente.conventions.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What other programs may do here, for the people who write them.
@Controller
class ApiPages {

  private final Pages pages;
  private final Origin origin;
  private final String description;

  ApiPages(Pages pages, Origin origin) throws IOException {
    this.pages = pages;
    this.origin = origin;
    this.description =
        new ClassPathResource("api/openapi.json").getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping("/api")
  Page api(HttpServletRequest request) {
    return pages.page("conventions/api").with("site", origin.of(request));
  }

  /// OpenAPI 3.1.
  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<String> description() {
    return ApiAnswers.json(description);
  }
}
