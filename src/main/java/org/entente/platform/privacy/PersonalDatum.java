package org.entente.platform.privacy;

import java.util.List;

/// Something that is held about people, as the public page names it.
///
/// @param phrase the key of the phrase that names it; with `.purpose` it says what for, with `.end`
/// until when
/// @param basis what allows it
/// @param columns where it lies: `table.column`
public record PersonalDatum(String phrase, LegalBasis basis, List<String> columns) {

  public PersonalDatum {
    columns = List.copyOf(columns);
  }

  /// @param module how its module's phrases about personal data begin
  /// @param name what it is called among them
  public static PersonalDatum of(String module, String name, LegalBasis basis, String... columns) {
    return new PersonalDatum(module + name, basis, List.of(columns));
  }

  /// Article 6 (1) of the General Data Protection Regulation. Its phrase is
  /// `platform.privacy.basis.` and the name in lower case.
  public enum LegalBasis {
    /// Point (a): the person said yes and may say no again.
    CONSENT,
    /// Point (b): what the person asked for cannot be done without it.
    CONTRACT,
    /// Point (c): a law asks for it.
    LAW,
    /// Point (f): the interest of those who keep it, which weighs no less than the person's.
    INTEREST
  }
}
