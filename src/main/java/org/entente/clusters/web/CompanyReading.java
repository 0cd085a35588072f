package org.entente.clusters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.clusters.Company;
import org.entente.clusters.CompanyEntry;
import org.entente.clusters.Siren;
import org.entente.clusters.Siret;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.territory.Commune;
import org.entente.territory.Gazetteer;
import org.entente.territory.TypedPlace;
import org.jspecify.annotations.Nullable;

/// What a form says about a company: an entry for the register, or what is wrong with it.
sealed interface CompanyReading {

  /// The form is right.
  record Right(CompanyEntry entry) implements CompanyReading {}

  /// The form needs mending.
  record Wrong(List<Problem> problems) implements CompanyReading {}

  static CompanyReading of(Form form, Gazetteer gazetteer) {
    List<Problem> problems = new ArrayList<>();
    if (form.text("name").isEmpty()) {
      problems.add(Problem.at("name", "clusters.company.name.missing"));
    } else if (form.text("name").length() > 200) {
      problems.add(Problem.at("name", "clusters.company.name.long", 200));
    }
    Numbers numbers = numbers(form, problems);
    Commune commune =
        switch (TypedPlace.read(gazetteer, "commune", form.text("commune"))) {
          case TypedPlace.Found(Commune found) -> found;
          case TypedPlace.Refused(Problem problem) -> {
            problems.add(problem);
            yield null;
          }
        };
    String activity = activity(form, problems);
    Integer headcount = headcount(form, problems);
    if (!problems.isEmpty() || commune == null) {
      return new Wrong(problems);
    }
    return new Right(
        new CompanyEntry(
            form.text("name"),
            numbers.siren(),
            numbers.siret(),
            activity,
            headcount,
            commune.code()));
  }

  /// A form that shows what the register holds.
  static Form filled(Company company, Gazetteer gazetteer) {
    return Form.empty()
        .with("name", company.name())
        .with("siret", company.siret() == null ? company.siren() : company.siret())
        .with("activity", company.activity())
        .with("headcount", company.headcount())
        .with("commune", gazetteer.find(company.commune()).map(Commune::label).orElse(null));
  }

  private static Numbers numbers(Form form, List<Problem> problems) {
    String typed = form.text("siret");
    Optional<Siret> siret = Siret.parse(typed);
    Optional<Siren> siren = Siren.parse(typed);
    if (!typed.isEmpty() && siret.isEmpty() && siren.isEmpty()) {
      problems.add(Problem.at("siret", "clusters.company.siret.wrong", typed));
    }
    return new Numbers(siren.orElse(null), siret.orElse(null));
  }

  private static @Nullable String activity(Form form, List<Problem> problems) {
    String typed = form.text("activity").toUpperCase(Locale.ROOT).replace(".", "");
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{4}[A-Z]")) {
      problems.add(
          Problem.at("activity", "clusters.company.activity.wrong", form.text("activity")));
      return null;
    }
    return typed.substring(0, 2) + "." + typed.substring(2);
  }

  private static @Nullable Integer headcount(Form form, List<Problem> problems) {
    String typed = form.text("headcount").replaceAll("[\\s\\u00a0\\u202f]", "");
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{1,7}")) {
      problems.add(
          Problem.at("headcount", "clusters.company.headcount.wrong", form.text("headcount")));
      return null;
    }
    return Integer.valueOf(typed);
  }

  /// A company's numbers.
  record Numbers(@Nullable Siren siren, @Nullable Siret siret) {}
}
