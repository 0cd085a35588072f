package org.entente.imports.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clusters.Siren;
import org.entente.clusters.Siret;
import org.entente.identity.EmailAddress;
import org.entente.imports.Choices;
import org.entente.imports.place.PlaceFinder;
import org.entente.imports.table.CellTimes;
import org.entente.imports.table.Table;
import org.entente.platform.Problem;
import org.entente.territory.Commune;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a member list under the columns that were chosen. A line is taken as it
/// stands or
/// refused with its reason; only what spreadsheets are known to break is mended, and said.
final class MemberRowReader {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ACTIVITY = 120;

  private final Table table;
  private final Map<MemberField, Integer> places = new EnumMap<>(MemberField.class);
  private final PlaceFinder finder;
  private final @Nullable Commune elsewhere;
  private final LocalDate today;

  /// @param elsewhere where companies are whose line names no place, or null to refuse these
  MemberRowReader(
      Table table,
      Choices choices,
      PlaceFinder finder,
      @Nullable Commune elsewhere,
      LocalDate today) {
    this.table = table;
    this.finder = finder;
    this.elsewhere = elsewhere;
    this.today = today;
    for (MemberField field : MemberField.values()) {
      places.put(field, table.place(choices.get(field.choice())));
    }
  }

  /// Stops reading a line, whose reason it carries.
  private static final class Unacceptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem reason;

    Unacceptable(Problem reason) {
      super(reason.key(), null, false, false);
      this.reason = reason;
    }
  }

  MemberRow.Reading read(Table.Row row) {
    String name = text(row, MemberField.NAME).replaceAll("\\s+", " ");
    try {
      if (table.overflows(row)) {
        throw new Unacceptable(Problem.overall("imports.line.overflow", table.headers().size()));
      }
      if (name.isEmpty()) {
        throw new Unacceptable(Problem.overall("imports.member.no_name"));
      }
      if (name.length() > LONGEST_NAME) {
        throw new Unacceptable(Problem.overall("imports.member.long_name", LONGEST_NAME));
      }
      return new MemberRow.Reading.Readable(row(row, name));
    } catch (Unacceptable unacceptable) {
      return new MemberRow.Reading.Refused(cut(name, LONGEST_NAME), unacceptable.reason);
    }
  }

  private MemberRow row(Table.Row row, String name) {
    List<Problem> remarks = new ArrayList<>();
    Siret siret = siret(text(row, MemberField.SIRET), remarks);
    Siren siren = siren(text(row, MemberField.SIREN), remarks);
    if (siren != null && siret != null && !siret.siren().equals(siren)) {
      throw new Unacceptable(
          Problem.overall("imports.member.siren_differs", siren.value(), siret.value()));
    }
    LocalDate since = day(row, MemberField.SINCE);
    LocalDate until = day(row, MemberField.UNTIL);
    LocalDate from = since == null ? today : since;
    if (until != null && !until.isAfter(from)) {
      throw new Unacceptable(Problem.overall("imports.member.period", from, until));
    }
    String activity = cut(text(row, MemberField.ACTIVITY), LONGEST_ACTIVITY);
    return new MemberRow(
        row.line(),
        text(row, MemberField.REFERENCE),
        name,
        siren,
        siret,
        activity.isEmpty() ? null : activity,
        headcount(text(row, MemberField.HEADCOUNT), remarks),
        commune(row),
        since,
        until,
        contact(row, remarks),
        List.copyOf(remarks));
  }

  private static @Nullable Siret siret(String written, List<Problem> remarks) {
    String digits = digits(written);
    if (digits.isEmpty()) {
      return null;
    }
    if (written.matches("(?i)\\d+([.,]\\d+)?E\\+?\\d+")) {
      throw new Unacceptable(Problem.overall("imports.member.siret_destroyed", written));
    }
    Optional<Siret> siret = Siret.parse(digits);
    if (siret.isEmpty() && digits.length() == 13) {
      siret = Siret.parse("0" + digits);
      siret.ifPresent(
          mended -> remarks.add(Problem.overall("imports.member.siret_zero", mended.value())));
    }
    return siret.orElseThrow(
        () ->
            new Unacceptable(
                digits.matches("\\d{14}")
                    ? Problem.overall("imports.member.siret_wrong", cut(written, 40))
                    : Problem.overall(
                        "imports.member.siret_length", cut(written, 40), digits.length())));
  }

  private static @Nullable Siren siren(String written, List<Problem> remarks) {
    String digits = digits(written);
    if (digits.isEmpty()) {
      return null;
    }
    Optional<Siren> siren = Siren.parse(digits);
    if (siren.isEmpty() && digits.length() == 8) {
      siren = Siren.parse("0" + digits);
      siren.ifPresent(
          mended -> remarks.add(Problem.overall("imports.member.siren_zero", mended.value())));
    }
    return siren.orElseThrow(
        () -> new Unacceptable(Problem.overall("imports.member.siren_wrong", cut(written, 40))));
  }

  /// A number that went through a spreadsheet may end in `.0`.
  private static String digits(String written) {
    return written.replaceAll("[.,]0+$", "").replaceAll("[\\s\\u00a0\\u202f.\\-]", "");
  }

  private static @Nullable Integer headcount(String written, List<Problem> remarks) {
    String plain = written.replaceAll("[\\s\\u00a0\\u202f]", "").replaceAll("[.,]0+$", "");
    if (plain.isEmpty()) {
      return null;
    }
    if (plain.matches("\\d{1,7}")) {
      return Integer.valueOf(plain);
    }
    if (plain.matches("(?i).*\\d.*(-|à|a|to|et|plus|moins|<|>|\\+).*|nn|nc|n\\.?c\\.?|n/a|-")) {
      remarks.add(Problem.overall("imports.member.headcount_range", cut(written, 40)));
      return null;
    }
    throw new Unacceptable(Problem.overall("imports.member.headcount", cut(written, 40)));
  }

  private Commune commune(Table.Row row) {
    String name = text(row, MemberField.COMMUNE);
    String postcode = text(row, MemberField.POSTCODE);
    if (name.isEmpty() && postcode.isEmpty() && elsewhere != null) {
      return elsewhere;
    }
    return switch (finder.find(name, postcode)) {
      case PlaceFinder.Place.Found(Commune commune) -> commune;
      case PlaceFinder.Place.Unknown(Problem problem) -> throw new Unacceptable(problem);
    };
  }

  private @Nullable LocalDate day(Table.Row row, MemberField field) {
    String written = text(row, field);
    if (written.isEmpty()) {
      return null;
    }
    return CellTimes.day(written)
        .orElseThrow(
            () -> new Unacceptable(Problem.overall("imports.line.date", cut(written, 40))));
  }

  private MemberRow.@Nullable Contact contact(Table.Row row, List<Problem> remarks) {
    String name = text(row, MemberField.CONTACT_NAME).replaceAll("\\s+", " ");
    String written = text(row, MemberField.CONTACT_EMAIL);
    if (written.isEmpty()) {
      if (!name.isEmpty()) {
        remarks.add(Problem.overall("imports.member.contact_without_email", cut(name, 80)));
      }
      return null;
    }
    EmailAddress email =
        EmailAddress.parse(written)
            .orElseThrow(
                () -> new Unacceptable(Problem.overall("imports.member.email", cut(written, 80))));
    String called = name.isEmpty() ? email.value().split("@", 2)[0] : name;
    return new MemberRow.Contact(cut(called, LONGEST_NAME), email);
  }

  private String text(Table.Row row, MemberField field) {
    return row.cell(places.get(field));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
