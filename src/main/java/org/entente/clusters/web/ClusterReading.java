package org.entente.clusters.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.clusters.AccentColour;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterDescription;
import org.entente.clusters.Format;
import org.entente.platform.LocalizedText;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.territory.Commune;
import org.entente.territory.CommuneCode;
import org.entente.territory.Department;
import org.entente.territory.DepartmentCode;
import org.entente.territory.Gazetteer;
import org.entente.territory.TypedPlace;
import org.jspecify.annotations.Nullable;

/// What a form says about a cluster: its description, or what is wrong with it.
sealed interface ClusterReading {

  int LONGEST_NAME = 200;
  int LONGEST_PRESENTATION = 10_000;

  /// The form is right.
  record Right(ClusterDescription description) implements ClusterReading {}

  /// The form needs mending.
  record Wrong(List<Problem> problems) implements ClusterReading {}

  /// Reads the first cluster of an installation: name, seat and colour. Its territory is the seat's
  /// department until somebody says otherwise, and it holds events of every format.
  static ClusterReading first(Form form, Gazetteer gazetteer) {
    List<Problem> problems = new ArrayList<>();
    String name = name(form, problems);
    Commune seat = seat(form, gazetteer, problems);
    AccentColour accent = accent(form, problems);
    if (!problems.isEmpty() || seat == null || accent == null) {
      return new Wrong(problems);
    }
    return new Right(
        new ClusterDescription(
            name,
            seat.code(),
            null,
            null,
            accent,
            LocalizedText.french(""),
            Set.of(seat.department()),
            EnumSet.allOf(Format.class)));
  }

  /// Reads the whole description of a cluster that exists.
  static ClusterReading of(Form form, Cluster cluster, Gazetteer gazetteer) {
    List<Problem> problems = new ArrayList<>();
    String name = name(form, problems);
    Commune seat = seat(form, gazetteer, problems);
    LocalDate founded = founded(form, problems);
    AccentColour accent = accent(form, problems);
    LocalizedText presentation =
        new LocalizedText(form.text("presentation"), form.text("presentation-en"));
    if (form.text("presentation").length() > LONGEST_PRESENTATION
        || form.text("presentation-en").length() > LONGEST_PRESENTATION) {
      problems.add(
          Problem.at("presentation", "clusters.about.presentation.long", LONGEST_PRESENTATION));
    }
    Set<DepartmentCode> territory = territory(form, gazetteer);
    if (!problems.isEmpty() || seat == null || accent == null) {
      return new Wrong(problems);
    }
    return new Right(
        new ClusterDescription(
            name,
            seat.code(),
            founded,
            cluster.dissolved(),
            accent,
            presentation,
            territory,
            cluster.formats()));
  }

  /// A form that shows a cluster as it is.
  static Form filled(Cluster cluster, Gazetteer gazetteer) {
    return Form.empty()
        .with("name", cluster.name())
        .with("seat", label(cluster.seat(), gazetteer))
        .with("founded", cluster.founded())
        .with("accent", cluster.accent().hex())
        .with("presentation", cluster.presentation().french())
        .with("presentation-en", cluster.presentation().english())
        .withAll(
            "territory",
            cluster.territory().stream()
                .sorted(Comparator.naturalOrder())
                .map(DepartmentCode::value)
                .toList());
  }

  private static String label(CommuneCode seat, Gazetteer gazetteer) {
    return gazetteer.find(seat).map(Commune::label).orElse("");
  }

  private static String name(Form form, List<Problem> problems) {
    String name = form.text("name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add(Problem.at("name", "clusters.about.name.missing", LONGEST_NAME));
    }
    return name;
  }

  private static @Nullable Commune seat(Form form, Gazetteer gazetteer, List<Problem> problems) {
    return switch (TypedPlace.read(gazetteer, "seat", form.text("seat"))) {
      case TypedPlace.Found(Commune commune) -> commune;
      case TypedPlace.Refused(Problem problem) -> {
        problems.add(problem);
        yield null;
      }
    };
  }

  private static @Nullable AccentColour accent(Form form, List<Problem> problems) {
    AccentColour accent = AccentColour.parse(form.text("accent")).orElse(null);
    if (accent == null) {
      problems.add(Problem.at("accent", "clusters.about.accent.wrong", form.text("accent")));
    }
    return accent;
  }

  private static @Nullable LocalDate founded(Form form, List<Problem> problems) {
    if (form.text("founded").isEmpty()) {
      return null;
    }
    return switch (TypedDay.read(form, "founded")) {
      case TypedDay.Found(LocalDate day) -> day;
      case TypedDay.Refused(Problem problem) -> {
        problems.add(problem);
        yield null;
      }
    };
  }

  /// Departments are ticked from a list; what is not on the list was not sent by our form.
  private static Set<DepartmentCode> territory(Form form, Gazetteer gazetteer) {
    return gazetteer.departments().stream()
        .map(Department::code)
        .filter(code -> form.has("territory", code.value()))
        .collect(Collectors.toSet());
  }
}
