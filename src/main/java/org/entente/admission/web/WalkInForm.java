package org.entente.admission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.identity.EmailAddress;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.registration.Attendee;
import org.jspecify.annotations.Nullable;

/// The form for somebody who comes without a seat.
///
/// @param attendee who comes, or null where the form has problems
record WalkInForm(@Nullable Attendee attendee, List<Problem> problems) {

  static WalkInForm read(Form sent) {
    String name = sent.text("name");
    String email = sent.text("email");
    Optional<EmailAddress> address = EmailAddress.parse(email);
    List<Problem> problems = new ArrayList<>();
    if (name.isEmpty()
        || name.length() > Attendee.LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      problems.add(Problem.at("name", "admission.walk-in.problem.name", Attendee.LONGEST_NAME));
    }
    if (!email.isEmpty() && address.isEmpty()) {
      problems.add(Problem.at("email", "admission.walk-in.problem.email", email));
    }
    return new WalkInForm(
        problems.isEmpty() ? new Attendee(name, address.orElse(null)) : null, problems);
  }
}
