package org.entente.imports.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a column of an agenda may hold. Its phrase is `imports.field.` and the name in lower case.
public enum EventField {
  SOURCE(
      "id",
      "uid",
      "identifiant",
      "identifier",
      "reference entente",
      "entente reference",
      "reference"),
  TITLE(
      "titre",
      "title",
      "nom de la manifestation",
      "summary",
      "intitule",
      "evenement",
      "event",
      "nom",
      "name",
      "objet",
      "sujet"),
  START(
      "debut",
      "start",
      "date debut",
      "date de debut",
      "start date",
      "starts",
      "dtstart",
      "date",
      "jour",
      "begin",
      "commence"),
  START_HOUR("heure debut", "heure de debut", "start time", "heure"),
  END("fin", "end", "date fin", "date de fin", "end date", "ends", "dtend", "finit"),
  END_HOUR("heure fin", "heure de fin", "end time"),
  VENUE("lieu nom", "lieu", "venue", "location", "salle", "place", "endroit"),
  ADDRESS(
      "adresse", "address", "lieu adresse", "lieu adresse 1", "lieu adresse 2", "rue", "street"),
  POSTCODE("code postal", "cp", "postcode", "postal code", "zip"),
  COMMUNE("commune", "ville", "city", "town"),
  LINK("lien", "url", "link", "site", "site internet", "reservation site internet", "page"),
  DESCRIPTION(
      "description",
      "descriptif long",
      "descriptif",
      "texte",
      "details",
      "descriptif court",
      "presentation"),
  FORMAT("format"),
  CAPACITY("capacite", "capacity", "places", "jauge", "nombre de places", "seats"),
  PUBLIC_PRICE("tarif public", "prix public", "public price"),
  MEMBER_PRICE("tarif adherent", "prix adherent", "member price"),
  STATUS("etat", "statut", "status");

  private final List<String> names;

  EventField(String... names) {
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
    for (EventField field : values()) {
      names.put(field.choice(), field.names);
    }
    return names;
  }
}
