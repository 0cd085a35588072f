package org.entente.imports.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.clusters.CompanyEntry;
import org.entente.imports.PlannedLine.Change;
import org.entente.territory.Commune;
import org.entente.territory.CommuneCode;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;

/// What a line makes different about a company. A cell that says nothing changes nothing.
final class MemberChanges {

  private final Gazetteer gazetteer;

  MemberChanges(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The company with what the line says of it. A name that differs only by its legal form or its
  /// accents stays as it is.
  CompanyEntry merged(CompanyEntry before, MemberRow row) {
    boolean sameName =
        CompanyNames.normalise(before.name()).equals(CompanyNames.normalise(row.name()));
    return new CompanyEntry(
        sameName ? before.name() : row.name(),
        row.siren() == null ? before.siren() : row.siren(),
        row.siret() == null ? before.siret() : row.siret(),
        row.activity() == null ? before.activity() : row.activity(),
        row.headcount() == null ? before.headcount() : row.headcount(),
        row.commune().code());
  }

  List<Change> between(CompanyEntry before, CompanyEntry after) {
    List<Change> changes = new ArrayList<>();
    add(changes, "name", before.name(), after.name());
    add(changes, "siren", before.siren(), after.siren());
    add(changes, "siret", before.siret(), after.siret());
    add(changes, "activity", before.activity(), after.activity());
    add(changes, "headcount", before.headcount(), after.headcount());
    if (!before.commune().equals(after.commune())) {
      changes.add(new Change("commune", place(before.commune()), place(after.commune())));
    }
    return changes;
  }

  /// What a new company brings, shown the same way.
  List<Change> shown(MemberRow row, LocalDate day) {
    List<Change> shown = new ArrayList<>();
    add(shown, "siret", null, row.siret());
    add(shown, "siren", null, row.siret() == null ? row.siren() : null);
    add(shown, "activity", null, row.activity());
    add(shown, "headcount", null, row.headcount());
    add(shown, "commune", null, row.commune().label());
    add(shown, "since", null, row.period(day).from());
    add(shown, "until", null, row.until());
    MemberRow.Contact contact = row.contact();
    add(shown, "contact_name", null, contact == null ? null : contact.shown());
    return shown;
  }

  /// The company's name and place, to tell it from others.
  String label(CompanyEntry entry) {
    return entry.name() + ", " + place(entry.commune());
  }

  private String place(CommuneCode code) {
    return gazetteer.find(code).map(Commune::label).orElse(code.value());
  }

  private static void add(
      List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(field, text(before), text(after)));
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
