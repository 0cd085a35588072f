package org.entente.imports.members;

import java.util.List;
import java.util.Objects;
import org.entente.clusters.Cluster;
import org.entente.clusters.Company;
import org.entente.clusters.MemberSearch;
import org.entente.clusters.Members;
import org.entente.clusters.Person;
import org.entente.clusters.RegisterRow;
import org.entente.platform.table.CsvText;
import org.entente.platform.text.Translator;
import org.entente.territory.Commune;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives a cluster its register as a table that the importer reads again: one line for each person,
/// or
/// for a company without people.
@Component
public class MemberExport {

  private static final List<MemberField> COLUMNS =
      List.of(
          MemberField.REFERENCE,
          MemberField.NAME,
          MemberField.SIRET,
          MemberField.SIREN,
          MemberField.ACTIVITY,
          MemberField.HEADCOUNT,
          MemberField.COMMUNE,
          MemberField.SINCE,
          MemberField.UNTIL,
          MemberField.CONTACT_NAME,
          MemberField.CONTACT_EMAIL);

  private final Members members;
  private final Gazetteer gazetteer;

  MemberExport(Members members, Gazetteer gazetteer) {
    this.members = members;
    this.gazetteer = gazetteer;
  }

  /// What a search finds, on all its pages, with headings in the reader's language.
  public void write(Cluster cluster, MemberSearch search, CsvText csv, Translator say) {
    csv.row(COLUMNS.stream().map(field -> say.say("imports.column." + field.key())).toList());
    members.each(cluster.id(), search, row -> csv.row(cells(row)));
  }

  private List<String> cells(RegisterRow row) {
    Company company = row.company();
    Person person = row.person();
    return List.of(
        company.id().value().toString(),
        company.name(),
        text(company.siret()),
        text(company.siren()),
        text(company.activity()),
        text(company.headcount()),
        gazetteer.find(company.commune()).map(Commune::label).orElse(company.commune().value()),
        text(row.period().from()),
        text(row.period().until()),
        person == null ? "" : person.name(),
        person == null ? "" : person.email().value());
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
