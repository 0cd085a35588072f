package org.entente.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// A file that is the same for all and asked for again and again: with a mark of what it says, so
/// that who has it already gets nothing (RFC 9110, section 13.1.2).
public final class MarkedAnswer {

  private MarkedAnswer() {}

  public static ResponseEntity<String> of(String type, String content, HttpServletRequest request) {
    String mark = "\"" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) + "\"";
    boolean known = mark.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .header(HttpHeaders.CONTENT_TYPE, type)
            .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .header(HttpHeaders.ETAG, mark);
    return known ? answer.build() : answer.body(content);
  }
}
