package org.entente.registration.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A link of a letter in the hands of somebody who is not signed in.
record LinkInHand(MockMvcTester pages, String link) {

  MvcTestResult look(String language) {
    return pages.get().uri(link).header(HttpHeaders.ACCEPT_LANGUAGE, language).exchange();
  }

  /// Presses its button, which showed that price in cents.
  MvcTestResult press(String price) {
    return pages
        .post()
        .uri(link)
        .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
        .with(csrf())
        .param("price", price)
        .exchange();
  }
}
