package org.entente.territory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.territory.Gazetteer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Proposes communes for what somebody has typed so far, as options of a `datalist`.
@Controller
class PlaceSearch {

  private static final int PROPOSALS = 12;
  private static final int LONGEST = 80;

  private final Pages pages;
  private final Gazetteer gazetteer;

  PlaceSearch(Pages pages, Gazetteer gazetteer) {
    this.pages = pages;
    this.gazetteer = gazetteer;
  }

  /// @param field the name under which the form sends what was typed
  @GetMapping("/places")
  Page places(
      @RequestParam(defaultValue = "q") String field,
      HttpServletRequest request,
      HttpServletResponse response) {
    String typed = request.getParameter(field);
    boolean searchable = typed != null && !typed.isBlank() && typed.length() <= LONGEST;
    response.setHeader(
        HttpHeaders.CACHE_CONTROL,
        CacheControl.maxAge(Duration.ofHours(1)).cachePublic().getHeaderValue());
    return pages
        .page("territory/places")
        .with("places", searchable ? gazetteer.search(typed, PROPOSALS) : List.of());
  }
}
