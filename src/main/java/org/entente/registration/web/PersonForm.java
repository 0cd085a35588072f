package org.entente.registration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.identity.EmailAddress;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.registration.Attendee;
import org.entente.registration.RemoveByHand;
import org.jspecify.annotations.Nullable;

/// The form with which staff adds one person.
///
/// @param attendee who comes, or null where the form has problems
record PersonForm(@Nullable Attendee attendee, List<Problem> problems) {

  static PersonForm read(Form sent) {
    String name = sent.text("name");
    String email = sent.text("email");
    String reason = sent.text("reason");
    Optional<EmailAddress> address = EmailAddress.parse(email);
    List<Problem> problems = new ArrayList<>();
    if (name.isEmpty()) {
      problems.add(Problem.at("name", "registration.problem.name"));
    } else if (name.length() > Attendee.LONGEST_NAME || PeopleForm.hasControls(name)) {
      problems.add(Problem.at("name", "registration.problem.long-name", Attendee.LONGEST_NAME));
    }
    if (!email.isEmpty() && address.isEmpty()) {
      problems.add(Problem.at("email", "registration.problem.email", email));
    }
    if (reason.isEmpty() || reason.length() > RemoveByHand.LONGEST_REASON) {
      problems.add(Problem.at("reason", "registration.problem.note", RemoveByHand.LONGEST_REASON));
    }
    return new PersonForm(
        problems.isEmpty() ? new Attendee(name, address.orElse(null)) : null, problems);
  }
}
