package org.entente.platform.rendered;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.entente.platform.changes.Topic;
import org.entente.platform.page.Sharing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// A page as it goes over the wire.
final class Rendered {

  /// May be kept by anybody who asks each time whether it is still the same.
  private static final String CACHE_CONTROL = "public, no-cache";

  private static final String VARY =
      String.join(
          ", ", HttpHeaders.COOKIE, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING);
  private static final Set<String> OUR_OWN =
      Set.of(
          "cache-control",
          "content-length",
          "content-type",
          "date",
          "expires",
          "pragma",
          "set-cookie",
          "transfer-encoding",
          "vary");
  private static final int ETAG_BYTES = 15;

  private final byte[] body;
  private final String etag;
  private final List<Header> headers;
  private final Set<Topic> topics;
  private volatile byte @Nullable [] gzip;

  private record Header(String name, String value) {}

  private Rendered(byte[] body, Set<Topic> topics, List<Header> headers) {
    this.body = body;
    this.topics = topics;
    this.headers = headers;
    this.etag = etag(body);
  }

  /// The page with the headers that guard every answer.
  static Rendered of(Sharing.Given page, HttpServletResponse response) {
    List<Header> headers =
        response.getHeaderNames().stream()
            .distinct()
            .filter(name -> !OUR_OWN.contains(name.toLowerCase(java.util.Locale.ROOT)))
            .map(name -> new Header(name, response.getHeader(name)))
            .toList();
    return new Rendered(page.body(), page.topics(), headers);
  }

  Set<Topic> topics() {
    return topics;
  }

  /// About how many bytes of memory it takes.
  int weight() {
    return body.length + body.length / 3 + 1_000;
  }

  /// Answers a request with it, or with the word that the reader has it already.
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    for (Header header : headers) {
      response.setHeader(header.name(), header.value());
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    response.setHeader(HttpHeaders.VARY, VARY);
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean compressed = accepted != null && accepted.contains("gzip");
    response.setHeader(HttpHeaders.ETAG, compressed ? "\"" + etag + "-gzip\"" : "\"" + etag + "\"");
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(etag)) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    byte[] bytes = compressed ? gzip() : body;
    if (compressed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }

  private byte[] gzip() throws IOException {
    byte[] known = gzip;
    if (known == null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
      try (GZIPOutputStream output = new GZIPOutputStream(bytes)) {
        output.write(body);
      }
      known = bytes.toByteArray();
      gzip = known;
    }
    return known;
  }

  private static String etag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, ETAG_BYTES));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256.", missing);
    }
  }
}
