package org.entente.news;

import java.util.Locale;

/// What an article is about. Its phrase is `news.section.` and the name in lower case.
public enum Section {
  CLUSTER,
  MEMBERS,
  EVENTS,
  CONVENTIONS,
  TERRITORY,
  FUNDING;

  /// How an address and a form say it.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
