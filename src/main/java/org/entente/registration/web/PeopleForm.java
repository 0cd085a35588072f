package org.entente.registration.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.identity.EmailAddress;
import org.entente.platform.Money;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.registration.Attendee;
import org.entente.registration.BookingRequest;
import org.entente.registration.Wish;
import org.jspecify.annotations.Nullable;

/// The form with the people for whom somebody books: a name and an address per line, and lines left
/// empty do not count.
final class PeopleForm {

  private final Form sent;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Attendee> attendees = new ArrayList<>();

  private PeopleForm(Form sent) {
    this.sent = sent;
  }

  /// Reads what was sent. Without any line nobody is named, and the booker comes alone: that is the
  /// one-click button.
  static PeopleForm read(Form sent) {
    PeopleForm people = new PeopleForm(sent);
    if (!sent.all("lines").isEmpty()) {
      people.readLines();
    }
    return people;
  }

  /// What they want where there are fewer seats than people.
  static Wish wish(Form sent, boolean waiting) {
    if (waiting) {
      return sent.has("wish", "together") ? Wish.OR_WAIT_TOGETHER : Wish.OR_WAIT;
    }
    return sent.has("wish", "many") ? Wish.AS_MANY_AS_THERE_ARE : Wish.ALL_OR_NONE;
  }

  /// How many lines a form shows that was sent with this number of them.
  static int lines(Form form) {
    Integer asked = number(form.text("lines"));
    return asked == null ? 1 : Math.clamp(asked, 1, BookingRequest.MOST);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  List<Attendee> attendees() {
    return List.copyOf(attendees);
  }

  /// The price that the page showed, or null when what was sent is none.
  @Nullable Money shownPrice() {
    return shownPrice(sent);
  }

  static @Nullable Money shownPrice(Form sent) {
    String cents = sent.text("price");
    return cents.matches("\\d{1,12}") ? new Money(Long.parseLong(cents)) : null;
  }

  /// The key of the form; what was sent without one, or with nonsense, is a request of its own.
  static UUID key(Form sent) {
    String key = sent.text("request");
    return Addressed.isNumber(key) ? UUID.fromString(key) : UUID.randomUUID();
  }

  private void readLines() {
    Integer asked = number(sent.text("lines"));
    if (asked == null || asked < 1 || asked > BookingRequest.MOST) {
      problems.add(Problem.overall("registration.problem.people", BookingRequest.MOST));
      return;
    }
    Set<String> known = new HashSet<>();
    for (int line = 0; line < asked; line++) {
      readLine(line, known);
    }
    readUnnamed();
    if (attendees.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.at("name-0", "registration.problem.nobody"));
    }
  }

  /// Seats for people whom the company names later.
  private void readUnnamed() {
    String text = sent.text("unnamed");
    Integer number = text.isEmpty() ? Integer.valueOf(0) : number(text);
    if (number == null || number < 0 || attendees.size() + number > BookingRequest.MOST) {
      problems.add(Problem.at("unnamed", "registration.problem.people", BookingRequest.MOST));
    } else {
      attendees.addAll(Collections.nCopies(number, Attendee.NOT_YET_NAMED));
    }
  }

  private void readLine(int line, Set<String> known) {
    String name = sent.text("name-" + line);
    String email = sent.text("email-" + line);
    if (name.isEmpty() && email.isEmpty()) {
      return;
    }
    int before = problems.size();
    if (name.isEmpty()) {
      problems.add(Problem.at("name-" + line, "registration.problem.name"));
    } else if (name.length() > Attendee.LONGEST_NAME || hasControls(name)) {
      problems.add(
          Problem.at("name-" + line, "registration.problem.long-name", Attendee.LONGEST_NAME));
    }
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (!email.isEmpty() && address.isEmpty()) {
      problems.add(Problem.at("email-" + line, "registration.problem.email", email));
    }
    String same = address.map(EmailAddress::value).orElse(name.toLowerCase(Locale.ROOT));
    if (problems.size() == before && !known.add(same)) {
      problems.add(Problem.at("name-" + line, "registration.problem.twice", name));
    }
    if (problems.size() == before) {
      attendees.add(new Attendee(name, address.orElse(null)));
    }
  }

  static boolean hasControls(String text) {
    return text.chars().anyMatch(character -> character < ' ');
  }

  private static @Nullable Integer number(String text) {
    return text.matches("-?\\d{1,6}") ? Integer.valueOf(text) : null;
  }
}
