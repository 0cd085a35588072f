package org.entente.imports.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.agenda.Audience;
import org.entente.agenda.EventRules;
import org.entente.clusters.Format;
import org.entente.imports.Choices;
import org.entente.imports.place.PlaceFinder;
import org.entente.platform.Money;
import org.entente.platform.Problem;
import org.entente.territory.Commune;
import org.jspecify.annotations.Nullable;

/// What a person chose for all events of a file, where the file itself does not say.
///
/// @param elsewhere the commune of events whose place cannot be told, or null to leave it open in
/// drafts and to refuse such events for publication
/// @param publish whether they become known to everybody at once
record EventDefaults(
    Format format,
    Audience audience,
    int capacity,
    Money publicPrice,
    Money memberPrice,
    @Nullable Commune elsewhere,
    boolean publish) {

  static final String FORMAT = "format";
  static final String AUDIENCE = "audience";
  static final String CAPACITY = "capacity";
  static final String PUBLIC_PRICE = "publicPrice";
  static final String MEMBER_PRICE = "memberPrice";
  static final String PLACE = "place";
  static final String PUBLISH = "publish";

  /// Chosen by nobody: a conference for everyone, free, as drafts.
  static Choices proposed() {
    return new Choices(
        java.util.Map.of(
            FORMAT, Format.CONFERENCE.name(),
            AUDIENCE, Audience.PUBLIC.name(),
            CAPACITY, "50",
            PUBLIC_PRICE, "0",
            MEMBER_PRICE, "0",
            PUBLISH, "draft"));
  }

  /// @return what speaks against these choices, at the fields of the form
  static List<Problem> problems(Choices choices, PlaceFinder finder) {
    List<Problem> problems = new ArrayList<>();
    if (Arrays.stream(Format.values()).noneMatch(it -> it.name().equals(choices.get(FORMAT)))) {
      problems.add(Problem.at(FORMAT, "imports.choice.format"));
    }
    if (!isCapacity(choices.get(CAPACITY))) {
      problems.add(Problem.at(CAPACITY, "imports.choice.capacity", EventRules.LARGEST_CAPACITY));
    }
    for (String price : List.of(PUBLIC_PRICE, MEMBER_PRICE)) {
      if (!isPrice(choices.get(price))) {
        problems.add(Problem.at(price, "imports.choice.price", choices.get(price)));
      }
    }
    String place = choices.get(PLACE);
    if (!place.isEmpty()
        && finder.find(place, "") instanceof PlaceFinder.Place.Unknown(Problem problem)) {
      problems.add(new Problem(PLACE, problem.key(), problem.arguments()));
    }
    return problems;
  }

  /// From choices without problems.
  static EventDefaults of(Choices choices, PlaceFinder finder) {
    String place = choices.get(PLACE);
    return new EventDefaults(
        Format.valueOf(choices.get(FORMAT)),
        choices.get(AUDIENCE).equals(Audience.MEMBERS.name()) ? Audience.MEMBERS : Audience.PUBLIC,
        Integer.parseInt(choices.get(CAPACITY)),
        Money.parse(choices.get(PUBLIC_PRICE)),
        Money.parse(choices.get(MEMBER_PRICE)),
        !place.isEmpty() && finder.find(place, "") instanceof PlaceFinder.Place.Found(Commune it)
            ? it
            : null,
        choices.get(PUBLISH).equals("publish"));
  }

  static boolean isCapacity(String text) {
    return text.matches("\\d{1,6}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= EventRules.LARGEST_CAPACITY;
  }

  static boolean isPrice(String text) {
    try {
      return Money.parse(text).compareTo(EventRules.HIGHEST_PRICE) <= 0;
    } catch (NumberFormatException _) {
      return false;
    }
  }
}
