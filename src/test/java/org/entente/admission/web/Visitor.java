package org.entente.admission.web;

import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.entente.identity.AccountId;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody who is signed in and reads pages in one language or the other, or acts on them.
record Visitor(MockMvcTester pages, AccountId account) {

  MvcTestResult get(String path, String language) {
    return pages
        .get()
        .uri(path)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .with(signedIn(account))
        .exchange();
  }

  /// @param form names and values in turn
  MvcTestResult post(String path, String language, String... form) {
    MockMvcRequestBuilder request =
        pages
            .post()
            .uri(path)
            .header(HttpHeaders.ACCEPT_LANGUAGE, language)
            .with(csrf())
            .with(signedIn(account));
    for (int field = 0; field < form.length; field += 2) {
      request.param(form[field], form[field + 1]);
    }
    return request.exchange();
  }

  /// What an answer says, with plain spaces.
  static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
