package org.entente.registration.web;

import java.util.ArrayList;
import java.util.List;
import org.entente.identity.EmailAddress;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.registration.Attendee;
import org.entente.registration.RemoveByHand;
import org.jspecify.annotations.Nullable;

/// The form with one person: whom staff adds, or who comes on a seat.
///
/// @param attendee who comes, or null where the form has problems
record PersonForm(@Nullable Attendee attendee, List<Problem> problems) {

  /// Who is put on the list by hand, and why.
  static PersonForm read(Form sent) {
    List<Problem> problems = problems(sent);
    String reason = sent.text("reason");
    if (reason.isEmpty() || reason.length() > RemoveByHand.LONGEST_REASON) {
      problems.add(Problem.at("reason", "registration.problem.note", RemoveByHand.LONGEST_REASON));
    }
    return of(sent, problems);
  }

  /// Who comes on a seat.
  static PersonForm ofSeat(Form sent) {
    return of(sent, problems(sent));
  }

  private static PersonForm of(Form sent, List<Problem> problems) {
    EmailAddress address = EmailAddress.parse(sent.text("email")).orElse(null);
    return new PersonForm(
        problems.isEmpty() ? new Attendee(sent.text("name"), address) : null, problems);
  }

  private static List<Problem> problems(Form sent) {
    String name = sent.text("name");
    String email = sent.text("email");
    List<Problem> problems = new ArrayList<>();
    if (name.isEmpty()) {
      problems.add(Problem.at("name", "registration.problem.name"));
    } else if (name.length() > Attendee.LONGEST_NAME || PeopleForm.hasControls(name)) {
      problems.add(Problem.at("name", "registration.problem.long-name", Attendee.LONGEST_NAME));
    }
    if (!email.isEmpty() && EmailAddress.parse(email).isEmpty()) {
      problems.add(Problem.at("email", "registration.problem.email", email));
    }
    return problems;
  }
}
