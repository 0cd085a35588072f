package org.entente.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.entente.platform.NotFound;
import org.entente.platform.Stale;
import org.entente.platform.page.ErrorKind;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.pdf.PressBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Says what went wrong in the reader's language, and what to do next; never a stack trace.
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  private static final Duration AWAY = Duration.ofSeconds(5);

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  Page error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    boolean away =
        AwayFilter.hasNoConnection(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    return away ? away(request) : page(request, status == null ? HttpStatus.NOT_FOUND : status);
  }

  /// No connection came in time: more is asked than the database can answer, or it is away. Nothing
  /// was begun.
  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    CannotCreateTransactionException.class
  })
  Page away(HttpServletRequest request) {
    return page(request, HttpStatus.SERVICE_UNAVAILABLE)
        .forWhomever()
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(AWAY.toSeconds()));
  }

  /// An address with a number that is none names nothing.
  @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
  Page missing(HttpServletRequest request) {
    return page(request, HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler(Stale.class)
  Page stale(HttpServletRequest request, Stale stale) {
    log.info("Refused a stale change: {}", stale.getMessage());
    return page(request, HttpStatus.CONFLICT);
  }

  @ExceptionHandler(PressBusy.class)
  Page busy(HttpServletRequest request, PressBusy busy) {
    log.warn("Made no paper: {}", busy.getMessage());
    return page(request, HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(PressBusy.RETRY_AFTER.toSeconds()));
  }

  private Page page(HttpServletRequest request, HttpStatus status) {
    ErrorKind kind = ErrorKind.of(request, status);
    if (kind == ErrorKind.INTERRUPTED) {
      return pages
          .page("platform/interrupted")
          .with("form", InterruptedForm.of(request))
          .status(status);
    }
    return pages
        .page("platform/error")
        .with("status", status.value())
        .with("kind", kind.key())
        .status(status);
  }
}
