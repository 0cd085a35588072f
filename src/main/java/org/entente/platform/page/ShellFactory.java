package org.entente.platform.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Builds the [Shell] of a request.
@Component
class ShellFactory {

  private final Messages messages;
  private final Origin origin;
  private final ObjectProvider<ReaderSource> readers;
  private final ObjectProvider<PersonaSource> personas;

  ShellFactory(
      Messages messages,
      Origin origin,
      ObjectProvider<ReaderSource> readers,
      ObjectProvider<PersonaSource> personas) {
    this.messages = messages;
    this.origin = origin;
    this.readers = readers;
    this.personas = personas;
  }

  /// @param shared for a page that says nothing of who reads it
  Shell shell(HttpServletRequest request, boolean shared) {
    Translator say = messages.in(RequestContextUtils.getLocale(request));
    ReaderSource source = readers.getIfAvailable();
    PersonaSource story = personas.getIfAvailable();
    return new Shell(
        say,
        messages.languages(),
        Preferred.theme(request),
        path(request),
        origin.of(request),
        shared ? Shell.CsrfField.NONE : csrf(request),
        source == null || shared ? null : source.reader(),
        shared ? null : notice(request),
        story == null ? List.of() : story.personas(say));
  }

  boolean isReaderKnown() {
    ReaderSource source = readers.getIfAvailable();
    return source != null && source.isKnown();
  }

  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean repeatable = request.getMethod().equals("GET");
    if (!repeatable) {
      return "/";
    }
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null
        ? request.getRequestURI() + (query == null ? "" : "?" + query)
        : failed.toString();
  }

  private static Shell.CsrfField csrf(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null
        ? Shell.CsrfField.NONE
        : new Shell.CsrfField(token.getParameterName(), token.getToken());
  }

  private static @Nullable Notice notice(HttpServletRequest request) {
    if (request.getAttribute(Notice.attribute()) instanceof Notice notice) {
      return notice;
    }
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null ? null : (Notice) flash.get(Notice.attribute());
  }
}
