package org.entente.admission.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.admission.papers.Certificate;
import org.entente.admission.papers.CheckCertificate;
import org.entente.admission.papers.CheckCertificate.Answer;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where anybody who holds a certificate learns whether it is genuine.
@Controller
class CertificateChecks {

  private static final int LONGEST_TEXT = 200;

  private final Pages pages;
  private final CheckCertificate check;

  CertificateChecks(Pages pages, CheckCertificate check) {
    this.pages = pages;
    this.check = check;
  }

  @GetMapping("/certificates")
  Object ask(@RequestParam(defaultValue = "") String code) {
    String plain = code.replaceAll("[^\\p{Alnum}-]", "");
    return plain.isEmpty()
        ? pages.page("papers/check")
        : Addresses.redirect("/certificates/" + shortened(plain));
  }

  @GetMapping("/certificates/{code}")
  Page look(
      @PathVariable("code") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Translator say) {
    Answer answer = check.look(shortened(code), request.getRemoteAddr());
    return page(answer, code, "", response, say);
  }

  @PostMapping("/certificates/{code}")
  Page compare(
      @PathVariable("code") String code,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Translator say) {
    String typed = shortened(name).strip();
    String asker = request.getRemoteAddr();
    Answer answer =
        typed.isEmpty()
            ? check.look(shortened(code), asker)
            : check.compare(shortened(code), typed, asker);
    return page(answer, code, typed, response, say);
  }

  private Page page(
      Answer answer, String code, String name, HttpServletResponse response, Translator say) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    return switch (answer) {
      case Answer.Genuine(Certificate certificate) -> found(certificate, null, name, say);
      case Answer.Named(Certificate certificate, boolean right) ->
          found(certificate, right, name, say);
      case Answer.Revoked(Certificate certificate, var _) -> found(certificate, null, name, say);
      case Answer.Unknown _ ->
          pages.page("papers/check").with("unknown", shortened(code)).status(HttpStatus.NOT_FOUND);
      case Answer.TooMany _ -> {
        response.setHeader(
            HttpHeaders.RETRY_AFTER, String.valueOf(CheckCertificate.MEMORY.toSeconds()));
        yield pages.page("papers/check").with("tooMany", true).status(HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private Page found(
      Certificate certificate, @Nullable Boolean right, String name, Translator say) {
    return pages
        .page("papers/checked")
        .with("certificate", CertificateView.of(certificate, say))
        .with("right", right)
        .with("name", name);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }
}
