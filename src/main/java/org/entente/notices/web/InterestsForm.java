package org.entente.notices.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.clusters.Format;
import org.entente.notices.Interests;
import org.entente.notices.Interests.Reach;
import org.entente.notices.Slot;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.territory.Department;
import org.entente.territory.DepartmentCode;
import org.entente.territory.Gazetteer;
import org.entente.territory.PlaceNames;
import org.jspecify.annotations.Nullable;

/// What somebody comes to, as a form says it.
final class InterestsForm {

  private final Form sent;
  private final Gazetteer gazetteer;
  private final List<Problem> problems = new ArrayList<>();

  private InterestsForm(Form sent, Gazetteer gazetteer) {
    this.sent = sent;
    this.gazetteer = gazetteer;
  }

  /// What was read.
  ///
  /// @param interests null where there are problems
  record Read(@Nullable Interests interests, List<Problem> problems) {}

  static Read read(Form sent, Gazetteer gazetteer) {
    return new InterestsForm(sent, gazetteer).read();
  }

  /// The form that says it.
  static Form of(Interests interests) {
    return Form.empty()
        .with("reach", interests.reach())
        .with(
            "departments",
            interests.departments().stream()
                .map(DepartmentCode::value)
                .collect(Collectors.joining(", ")))
        .withAll("formats", interests.formats().stream().map(Format::name).toList())
        .withAll("times", interests.times().stream().map(Slot::name).toList());
  }

  private Read read() {
    Reach reach =
        Arrays.stream(Reach.values())
            .filter(known -> known.name().equals(sent.text("reach")))
            .findFirst()
            .orElse(null);
    if (reach == null) {
      problems.add(Problem.at("reach", "notices.problem.reach"));
    }
    Set<DepartmentCode> departments = departments();
    if (reach == Reach.DEPARTMENTS && departments.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.at("departments", "notices.problem.departments"));
    }
    Set<Format> formats = chosen("formats", InterestsForm::format);
    Set<Slot> times = chosen("times", Slot::named);
    return reach == null || !problems.isEmpty()
        ? new Read(null, problems)
        : new Read(new Interests(reach, departments, formats, times), List.of());
  }

  /// Numbers or names between commas.
  private Set<DepartmentCode> departments() {
    Set<DepartmentCode> known = new TreeSet<>();
    for (String typed : sent.text("departments").split("[,;\\n]")) {
      if (!typed.isBlank()) {
        department(typed.strip())
            .ifPresentOrElse(
                known::add,
                () ->
                    problems.add(
                        Problem.at("departments", "notices.problem.department", typed.strip())));
      }
    }
    return known;
  }

  private Optional<DepartmentCode> department(String typed) {
    String code = typed.length() == 1 ? "0" + typed : typed.toUpperCase(Locale.ROOT);
    String name = PlaceNames.normalise(typed);
    return gazetteer.departments().stream()
        .filter(
            department ->
                department.code().value().equals(code)
                    || PlaceNames.normalise(department.name()).equals(name))
        .map(Department::code)
        .findFirst();
  }

  private <T extends Comparable<T>> Set<T> chosen(
      String field, Function<String, Optional<T>> named) {
    Set<T> chosen = new TreeSet<>();
    for (String name : sent.all(field)) {
      named
          .apply(name)
          .ifPresentOrElse(
              chosen::add, () -> problems.add(Problem.at(field, "notices.problem.choice", name)));
    }
    return chosen;
  }

  private static Optional<Format> format(String name) {
    return Arrays.stream(Format.values()).filter(known -> known.name().equals(name)).findFirst();
  }
}
