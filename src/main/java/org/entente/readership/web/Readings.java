package org.entente.readership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.entente.news.NewsArticleId;
import org.entente.platform.page.RateLimit;
import org.entente.readership.CountReadings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Takes in that somebody had an article in sight. The answer is always the same.
@Controller
class Readings {

  /// A household or a firm reads no faster.
  private static final int A_MINUTE = 120;

  private final CountReadings count;
  private final RateLimit often;

  Readings(CountReadings count, Clock clock) {
    this.count = count;
    this.often = new RateLimit(A_MINUTE, clock);
  }

  @PostMapping("/readings/{article}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable UUID article, HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (often.wait(RateLimit.network(address)).isEmpty()) {
      count.note(
          new NewsArticleId(article),
          address,
          Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
    }
  }
}
