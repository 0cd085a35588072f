package org.entente.agenda;

/// For whom the host holds an event; conventions may open it to others. Its phrase is
/// `agenda.audience.` and the name in lower case.
public enum Audience {
  PUBLIC,
  MEMBERS
}
