package org.entente.platform.page;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.platform.changes.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// An answer to be rendered from a template, within the shell that every page shares.
///
/// A controller returns it: `return pages.page("agenda/event").with("event", event);`. The template
/// gets
/// what was put in and the [Shell] under the name `shell`.
public final class Page implements View {

  private final Pages pages;
  private final String template;
  private final Map<String, Object> parameters = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private HttpStatus status = HttpStatus.OK;
  private Set<Topic> topics = Set.of();
  private boolean forWhomever;

  Page(Pages pages, String template) {
    this.pages = pages;
    this.template = template;
  }

  /// Hands a value to the template's `@param` of that name.
  public Page with(String name, @Nullable Object value) {
    parameters.put(name, value);
    return this;
  }

  /// Says that the page is the same for all who have not signed in, until one of these changes or
  /// the minute is over. It is then made once and kept for them, without a form's token.
  public Page shared(Topic... topics) {
    this.topics = Set.of(topics);
    return this;
  }

  /// Makes the page without asking who reads it: the database may be what does not answer.
  public Page forWhomever() {
    this.forWhomever = true;
    return this;
  }

  /// Answers with that status instead of 200: 422 for a form that comes back, 409 for a stale one.
  public Page status(HttpStatus status) {
    this.status = status;
    return this;
  }

  /// Adds a header to the answer.
  public Page header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  /// Whoever is known gets a page of their own, whatever was offered.
  private boolean isShared(HttpServletRequest request) {
    return !topics.isEmpty()
        && status == HttpStatus.OK
        && Sharing.isOffered(request)
        && !pages.isReaderKnown();
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    Objects.requireNonNull(request);
    if (status != HttpStatus.OK) {
      response.setStatus(status.value());
    }
    headers.forEach(response::setHeader);
    response.setContentType(getContentType());
    if (isShared(request)) {
      byte[] body = pages.render(template, parameters, request, true).toByteArray();
      Sharing.give(request, new Sharing.Given(topics, body));
    } else {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
      Utf8ByteOutput body = pages.render(template, parameters, request, forWhomever);
      response.setContentLength(body.getContentLength());
      body.writeTo(response.getOutputStream());
    }
  }
}
