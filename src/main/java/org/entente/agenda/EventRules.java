package org.entente.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// What every description of an event must satisfy, draft or not. Fields are called as in the form.
public final class EventRules {

  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_SUMMARY = 500;
  public static final int LONGEST_DESCRIPTION = 20_000;
  public static final int LONGEST_PROGRAMME = 100;
  public static final int LARGEST_CAPACITY = 100_000;
  public static final Money HIGHEST_PRICE = Money.euros(10_000);

  /// An event of more days than that is a season, and should be entered as several events.
  public static final Duration LONGEST = Duration.ofDays(31);

  private static final Instant EARLIEST = France.startOf(LocalDate.of(1990, 1, 1));
  private static final Instant LATEST = France.startOf(LocalDate.of(2100, 1, 1));

  private EventRules() {}

  /// What is wrong with a description; empty when nothing is.
  public static List<Problem> problems(EventDescription described) {
    List<Problem> problems = new ArrayList<>();
    checkTitle(described.title(), problems);
    checkLength("summary", described.summary(), LONGEST_SUMMARY, problems);
    checkLength("description", described.description(), LONGEST_DESCRIPTION, problems);
    checkPlace(described.place(), problems);
    checkTime(described.time(), problems);
    checkRegistration(described, problems);
    checkProgramme(described.programme(), problems);
    if (described.capacity() < 0 || described.capacity() > LARGEST_CAPACITY) {
      problems.add(
          Problem.at(
              "capacity", "agenda.problem.capacity", described.capacity(), LARGEST_CAPACITY));
    }
    checkPrices(described, problems);
    return problems;
  }

  private static void checkTitle(LocalizedText title, List<Problem> problems) {
    if (title.french().isEmpty()) {
      problems.add(Problem.at("title", "agenda.problem.title"));
    }
    checkLength("title", title, LONGEST_TITLE, problems);
  }

  private static void checkTime(TimeSpan time, List<Problem> problems) {
    if (time.start().isBefore(EARLIEST) || !time.start().isBefore(LATEST)) {
      problems.add(Problem.at("start", "agenda.problem.year"));
    }
    if (time.length().compareTo(LONGEST) > 0) {
      problems.add(Problem.at("end", "agenda.problem.length", LONGEST.toDays()));
    }
  }

  private static void checkRegistration(EventDescription described, List<Problem> problems) {
    Instant opens = described.registration().opensAt();
    Instant closes = described.registration().closesAt();
    Instant last = closes == null ? described.time().start() : closes;
    if (opens != null && !opens.isBefore(last)) {
      problems.add(Problem.at("opens", "agenda.problem.opens", last));
    }
    if (closes != null && closes.isAfter(described.time().end())) {
      problems.add(Problem.at("closes", "agenda.problem.closes", described.time().end()));
    }
  }

  private static void checkProgramme(List<ProgrammeItem> programme, List<Problem> problems) {
    if (programme.size() > LONGEST_PROGRAMME) {
      problems.add(Problem.at("programme", "agenda.problem.programme-length", LONGEST_PROGRAMME));
    }
    for (ProgrammeItem item : programme) {
      checkLength("programme", item.title(), LONGEST_TITLE, problems);
      checkLength("programme", item.speaker(), LONGEST_TITLE, problems);
    }
  }

  private static void checkPlace(Place place, List<Problem> problems) {
    switch (place) {
      case Place.OnSite site -> {
        checkLength("venue", site.venue(), LONGEST_TITLE, problems);
        checkLength("address", site.address(), LONGEST_TITLE, problems);
      }
      case Place.Online online ->
          checkLength("link", online.link().toString(), LONGEST_SUMMARY, problems);
      case Place.Unsettled unsettled ->
          checkLength("venue", unsettled.wording(), LONGEST_TITLE, problems);
    }
  }

  private static void checkPrices(EventDescription described, List<Problem> problems) {
    Money everyones = described.publicPrice();
    Money members = described.memberPrice();
    if (everyones.compareTo(HIGHEST_PRICE) > 0) {
      problems.add(Problem.at("publicPrice", "agenda.problem.price", HIGHEST_PRICE));
    }
    if (members.compareTo(HIGHEST_PRICE) > 0) {
      problems.add(Problem.at("memberPrice", "agenda.problem.price", HIGHEST_PRICE));
    } else if (described.audience() == Audience.PUBLIC && members.compareTo(everyones) > 0) {
      problems.add(Problem.at("memberPrice", "agenda.problem.member-price", members, everyones));
    }
  }

  private static void checkLength(
      String field, LocalizedText text, int longest, List<Problem> problems) {
    checkLength(field, text.french(), longest, problems);
    String english = text.english();
    checkLength(field + "English", english, longest, problems);
  }

  private static void checkLength(
      String field, @Nullable String text, int longest, List<Problem> problems) {
    if (text != null && text.length() > longest) {
      problems.add(Problem.at(field, "agenda.problem.too-long", text.length(), longest));
    }
  }
}
