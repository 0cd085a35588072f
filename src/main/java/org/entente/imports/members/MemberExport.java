package org.entente.imports.members;

import java.util.List;
import java.util.Objects;
import org.entente.clusters.Cluster;
import org.entente.clusters.Company;
import org.entente.clusters.Person;
import org.entente.clusters.RegisterExtract;
import org.entente.imports.table.CsvText;
import org.entente.platform.DatePeriod;
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

  private final RegisterExtract register;
  private final Gazetteer gazetteer;

  MemberExport(RegisterExtract register, Gazetteer gazetteer) {
    this.register = register;
    this.gazetteer = gazetteer;
  }

  /// CSV, with headers in the reader's language.
  public byte[] csv(Cluster cluster, Translator say) {
    CsvText csv = new CsvText();
    csv.row(COLUMNS.stream().map(field -> say.say("imports.column." + field.key())).toList());
    for (RegisterExtract.Entry entry : register.entries(cluster.id())) {
      if (entry.people().isEmpty()) {
        csv.row(cells(entry, null));
      }
      entry.people().forEach(person -> csv.row(cells(entry, person)));
    }
    return csv.bytes();
  }

  private List<String> cells(RegisterExtract.Entry entry, @Nullable Person person) {
    Company company = entry.company();
    DatePeriod period = entry.periods().isEmpty() ? null : entry.periods().getLast();
    return List.of(
        company.id().value().toString(),
        company.name(),
        text(company.siret()),
        text(company.siren()),
        text(company.activity()),
        text(company.headcount()),
        gazetteer.find(company.commune()).map(Commune::label).orElse(company.commune().value()),
        period == null ? "" : text(period.from()),
        period == null ? "" : text(period.until()),
        person == null ? "" : person.name(),
        person == null ? "" : person.email().value());
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
