package org.entente.admission.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.admission.web.DoorRequests.Place;
import org.entente.platform.page.Assets;
import org.entente.platform.text.Translator;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What makes the door a page that can be installed and opens without a network.
@RestController
class DoorApp {

  private static final String WORKER = "static/assets/door/worker.js";

  private final DoorRequests requests;
  private final String worker;

  DoorApp(DoorRequests requests) throws IOException {
    this.requests = requests;
    try (InputStream script =
        Objects.requireNonNull(DoorApp.class.getClassLoader().getResourceAsStream(WORKER))) {
      this.worker = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @GetMapping("/desk/{cluster}/events/{event}/door/manifest")
  ResponseEntity<Map<String, Object>> manifest(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      Translator say) {
    Place place = requests.place(cluster, event);
    String title = say.say(place.event().title());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/manifest+json"))
        .body(
            Map.of(
                "name", say.say("admission.door.app", title),
                "short_name", say.say("admission.door.title"),
                "lang", say.language(),
                "start_url", place.base(),
                "scope", place.base(),
                "display", "standalone",
                "background_color", "#ffffff",
                "theme_color", "#ffffff",
                "icons",
                    List.of(
                        Map.of(
                            "src", Assets.address("favicon.svg"),
                            "sizes", "any",
                            "type", "image/svg+xml"))));
  }

  /// Its scope is the door and nothing else of the site.
  @GetMapping("/desk/{cluster}/events/{event}/door/worker.js")
  ResponseEntity<String> worker(
      @PathVariable("cluster") String cluster, @PathVariable("event") String event) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
        .header("Service-Worker-Allowed", requests.place(cluster, event).base())
        .cacheControl(CacheControl.noCache())
        .body(worker);
  }
}
