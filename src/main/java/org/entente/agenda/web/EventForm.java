package org.entente.agenda.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.agenda.Audience;
import org.entente.agenda.EventDescription;
import org.entente.agenda.EventRules;
import org.entente.agenda.Place;
import org.entente.agenda.ProgrammeItem;
import org.entente.agenda.RegistrationWindow;
import org.entente.agenda.TimeSpan;
import org.entente.clusters.Format;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.entente.platform.page.Form;
import org.entente.platform.text.TypedMoment;
import org.entente.territory.Gazetteer;
import org.entente.territory.TypedPlace;
import org.jspecify.annotations.Nullable;

/// Reads the form of an event. What cannot be read is named at its field; what can be read is
/// checked all the same, so that everything that is wrong is said at once.
final class EventForm {

  private static final Instant SOME_DAY = Instant.parse("2000-01-01T00:00:00Z");

  private final Form form;
  private final Gazetteer gazetteer;
  private final List<Problem> problems = new ArrayList<>();

  private EventForm(Form form, Gazetteer gazetteer) {
    this.form = form;
    this.gazetteer = gazetteer;
  }

  /// What a form says.
  sealed interface Reading {

    /// A description that keeps to [EventRules].
    record Described(EventDescription description) implements Reading {}

    /// It cannot be understood, or breaks a rule.
    record Refused(List<Problem> problems) implements Reading {}
  }

  static Reading read(Form form, Gazetteer gazetteer) {
    return new EventForm(form, gazetteer).read();
  }

  private Reading read() {
    EventDescription description =
        new EventDescription(
            format(),
            text("series").isEmpty() ? null : Slug.of(text("series")),
            new LocalizedText(text("title"), text("titleEnglish")),
            new LocalizedText(text("summary"), text("summaryEnglish")),
            lines("description"),
            place(),
            time(),
            capacity(),
            form.has("audience", "members") ? Audience.MEMBERS : Audience.PUBLIC,
            money("publicPrice"),
            money("memberPrice"),
            new RegistrationWindow(optionalMoment("opens"), optionalMoment("closes")),
            programme());
    Set<@Nullable String> named = new HashSet<>();
    problems.forEach(problem -> named.add(problem.field()));
    boolean timeKnown = !named.contains("start") && !named.contains("end");
    EventRules.problems(description).stream()
        .filter(problem -> !named.contains(problem.field()))
        .filter(problem -> timeKnown || !ofTime(problem))
        .forEach(problems::add);
    return problems.isEmpty()
        ? new Reading.Described(description)
        : new Reading.Refused(inOrder(problems));
  }

  private static boolean ofTime(Problem problem) {
    return Set.of("start", "end", "opens", "closes").contains(String.valueOf(problem.field()));
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream()
        .sorted(
            Comparator.comparing(
                problem -> EventFields.ORDER.indexOf(String.valueOf(problem.field()))))
        .toList();
  }

  private String text(String field) {
    return form.text(field).replaceAll("\\p{Cntrl}", " ").strip();
  }

  /// A text of several lines.
  private String lines(String field) {
    return form.text(field).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
  }

  private Format format() {
    for (Format format : Format.values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(text("format"))) {
        return format;
      }
    }
    problems.add(Problem.at("format", "agenda.problem.format"));
    return Format.CONFERENCE;
  }

  private Place place() {
    String commune = text("commune");
    String link = text("link");
    if (commune.isEmpty()) {
      return link.isEmpty() ? new Place.Unsettled(text("venue")) : online(link);
    }
    if (!link.isEmpty()) {
      problems.add(Problem.at("link", "agenda.problem.both-places"));
    }
    return switch (TypedPlace.read(gazetteer, "commune", commune)) {
      case TypedPlace.Found found ->
          new Place.OnSite(found.commune().code(), text("venue"), text("address"));
      case TypedPlace.Refused refused -> {
        problems.add(refused.problem());
        yield new Place.Unsettled(text("venue"));
      }
    };
  }

  private Place online(String link) {
    try {
      return new Place.Online(new URI(link));
    } catch (URISyntaxException | IllegalArgumentException _) {
      problems.add(Problem.at("link", "agenda.problem.link", link));
      return new Place.Unsettled("");
    }
  }

  private TimeSpan time() {
    Instant start = requiredMoment("start");
    Instant end = requiredMoment("end");
    if (start != null && end != null && end.isAfter(start)) {
      return new TimeSpan(start, end);
    }
    if (start != null && end != null) {
      problems.add(Problem.at("end", "agenda.problem.end-before-start"));
    }
    return new TimeSpan(SOME_DAY, SOME_DAY.plusSeconds(1));
  }

  private @Nullable Instant requiredMoment(String field) {
    if (text(field).isEmpty()) {
      problems.add(Problem.at(field, "agenda.problem.moment-missing"));
      return null;
    }
    return optionalMoment(field);
  }

  private @Nullable Instant optionalMoment(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    LocalDateTime moment = TypedMoment.read(text).orElse(null);
    if (moment == null) {
      problems.add(Problem.at(field, "agenda.problem.moment", text));
      return null;
    }
    return moment.atZone(France.ZONE).toInstant();
  }

  private int capacity() {
    String text = text("capacity").replaceAll("[\\s\\u00a0\\u202f]", "");
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > EventRules.LARGEST_CAPACITY) {
      problems.add(
          Problem.at("capacity", "agenda.problem.capacity", text, EventRules.LARGEST_CAPACITY));
      return 0;
    }
    return Integer.parseInt(text);
  }

  private Money money(String field) {
    String text = text(field);
    try {
      return text.isEmpty() ? Money.ZERO : Money.parse(text);
    } catch (NumberFormatException _) {
      problems.add(Problem.at(field, "agenda.problem.money", text));
      return Money.ZERO;
    }
  }

  private List<ProgrammeItem> programme() {
    List<ProgrammeItem> programme = new ArrayList<>();
    for (String line : lines("programme").lines().filter(line -> !line.isBlank()).toList()) {
      ProgrammeItem item = EventFields.programmeItem(line);
      if (item == null) {
        problems.add(Problem.at("programme", "agenda.problem.programme", line.strip()));
        return List.of();
      }
      programme.add(item);
    }
    return programme;
  }
}
