package org.entente.imports.members;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a column of a member list may hold. Its phrase is `imports.field.` and the name in lower
/// case.
public enum MemberField {
  REFERENCE("reference entente", "entente reference"),
  NAME(
      "nom",
      "raison sociale",
      "denomination",
      "nom de l entreprise",
      "entreprise",
      "societe",
      "company",
      "company name",
      "name",
      "structure",
      "organisation",
      "organization",
      "organisme",
      "adherent",
      "member",
      "nom asso",
      "association",
      "nom structure",
      "enseigne",
      "denomination sociale"),
  SIRET("siret", "numero siret", "n siret", "siret siege", "siret du siege"),
  SIREN("siren", "numero siren", "n siren"),
  ACTIVITY(
      "activite",
      "naf",
      "code naf",
      "ape",
      "code ape",
      "activity",
      "activite principale",
      "secteur",
      "secteur d activite",
      "sector",
      "industry",
      "domaine",
      "metier"),
  HEADCOUNT(
      "effectif",
      "effectifs",
      "nombre de salaries",
      "nb salaries",
      "salaries",
      "headcount",
      "employees",
      "staff",
      "taille"),
  POSTCODE("code postal", "cp", "postcode", "postal code", "zip", "zip code", "codepostal"),
  COMMUNE(
      "commune",
      "ville",
      "city",
      "town",
      "localite",
      "code insee",
      "insee",
      "libelle commune",
      "place",
      "lieu"),
  SINCE(
      "adherent depuis",
      "date d adhesion",
      "date adhesion",
      "adhesion",
      "member since",
      "since",
      "joined",
      "date d entree",
      "annee d adhesion",
      "depuis"),
  UNTIL(
      "adherent jusqu au",
      "fin d adhesion",
      "date de fin",
      "date de sortie",
      "member until",
      "until",
      "left",
      "fin adhesion"),
  CONTACT_NAME(
      "contact",
      "nom contact",
      "nom du contact",
      "contact name",
      "interlocuteur",
      "referent",
      "dirigeant",
      "representant",
      "nom complet",
      "full name"),
  CONTACT_EMAIL(
      "e mail",
      "email",
      "mail",
      "courriel",
      "adresse mail",
      "adresse e mail",
      "e mail contact",
      "email contact",
      "mail contact",
      "contact email",
      "contact e mail");

  private final List<String> names;

  MemberField(String... names) {
    this.names = List.of(names);
  }

  /// What the form calls it.
  public String choice() {
    return "column." + name().toLowerCase(Locale.ROOT);
  }

  /// The end of its phrase's key.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, List<String>> names() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (MemberField field : values()) {
      names.put(field.choice(), field.names);
    }
    return names;
  }
}
