package org.entente.news;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/// How many days the lists beside the news look back. Its phrase is `news.window.` and the number.
///
/// @param days 7 or 30
public record NewsWindow(int days) {

  private static final NewsWindow WEEK = new NewsWindow(7);
  private static final NewsWindow MONTH = new NewsWindow(30);
  private static final String PARAMETER = "days";

  /// What an address asks for; a week when it says nothing that can be understood.
  public static NewsWindow asked(String path) {
    List<String> said =
        UriComponentsBuilder.fromUriString(path).build().getQueryParams().get(PARAMETER);
    return said != null && said.contains(String.valueOf(MONTH.days)) ? MONTH : WEEK;
  }

  public static List<NewsWindow> all() {
    return List.of(WEEK, MONTH);
  }

  /// The same page with this window.
  public String address(String path) {
    return UriComponentsBuilder.fromUriString(path)
        .replaceQueryParam(PARAMETER, days)
        .build()
        .toUriString();
  }
}
