package org.entente.clusters.web;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/// The colours of all clusters as classes `accent-<slug>`: two shades each, readable on light and
/// on
/// dark pages.
@Controller
class AccentsStylesheet {

  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  /// Never an empty answer: Tomcat sends one off before the security headers are on it.
  private static final String HEAD = "/* The colours of the clusters. */\n";

  private final Clusters clusters;

  AccentsStylesheet(Clusters clusters) {
    this.clusters = clusters;
  }

  /// Browsers keep it and ask each time whether it changed; the answer is then empty.
  @GetMapping("/accents.css")
  ResponseEntity<String> accents() {
    String css =
        clusters.all().stream()
            .map(AccentsStylesheet::rule)
            .collect(Collectors.joining("", HEAD, ""));
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag(DigestUtils.md5DigestAsHex(css.getBytes(StandardCharsets.UTF_8)))
        .body(css);
  }

  private static String rule(Cluster cluster) {
    return ".accent-%s { --accent-light: %s; --accent-dark: %s; }\n"
        .formatted(cluster.slug(), cluster.accent().onLight(), cluster.accent().onDark());
  }
}
