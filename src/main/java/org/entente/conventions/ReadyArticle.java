package org.entente.conventions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Articles without a term that most conventions want, ready to be taken and changed.
public enum ReadyArticle {
  /// The clusters stay apart: acting together is no merger.
  NO_MERGER,
  /// What each party's members are stays with that party.
  MEMBERS_STAY_HOME,
  /// Who meets how often to look at what the convention brings.
  STEERING,
  /// How disagreements are settled.
  DISAGREEMENT;

  /// The name as it stands in addresses and in the keys of phrases.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Of the phrase that heads it.
  public String headingKey() {
    return "conventions.ready." + key() + ".heading";
  }

  /// Of its sentences.
  public String textKey() {
    return "conventions.ready." + key() + ".text";
  }

  public static Optional<ReadyArticle> find(String key) {
    return Stream.of(values()).filter(ready -> ready.key().equals(key)).findFirst();
  }
}
