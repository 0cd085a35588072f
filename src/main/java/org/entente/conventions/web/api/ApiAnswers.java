package org.entente.conventions.web.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Answers to programs. What went wrong is said as in RFC 9457.
final class ApiAnswers {

  private static final JsonMapper JSON = new JsonMapper();

  private ApiAnswers() {}

  static ResponseEntity<String> json(String json) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .body(json);
  }

  /// @param place where in the request, as a JSON Pointer (RFC 6901); empty for the whole
  static ResponseEntity<String> problem(HttpStatus status, String detail, String place) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body(status, detail, place));
  }

  static ResponseEntity<String> later(String detail, Duration wait) {
    HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
        .body(body(status, detail, ""));
  }

  private static String body(HttpStatus status, String detail, String place) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", detail);
    if (!place.isEmpty()) {
      problem.put("pointer", place);
    }
    return JSON.writeValueAsString(problem);
  }
}
