package org.entente.clusters.web;

import org.entente.platform.Problem;
import org.entente.platform.page.Form;

/// What is wrong with the e-mail address that a form sends.
final class TypedEmail {

  private TypedEmail() {}

  static Problem problem(Form form) {
    String typed = form.text("email");
    return typed.isEmpty()
        ? Problem.at("email", "clusters.person.email.missing")
        : Problem.at("email", "clusters.person.email.wrong", typed);
  }
}
