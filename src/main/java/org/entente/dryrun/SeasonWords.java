package org.entente.dryrun;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.clusters.Format;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// The words of a season's file, in whichever of our languages.
@Component
class SeasonWords {

  private final Map<String, SeasonColumn> columns = new HashMap<>();
  private final Map<String, Format> formats = new HashMap<>();
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<String, Boolean> answers = new HashMap<>();
  private final Set<String> others = new HashSet<>(Set.of(""));

  SeasonWords(Messages messages) {
    for (SeasonColumn column : SeasonColumn.values()) {
      columns.put(column.key(), column);
    }
    for (String language : messages.languages()) {
      Translator say = messages.in(Locale.of(language));
      for (SeasonColumn column : SeasonColumn.values()) {
        columns.put(plain(say.say("dryrun.csv." + column.key())), column);
      }
      for (Format format : Format.values()) {
        String name = format.name().toLowerCase(Locale.ROOT);
        formats.put(plain(say.say("clusters.format." + name)), format);
        formats.put(name, format);
      }
      for (Outcome outcome : Outcome.values()) {
        String name = outcome.name().toLowerCase(Locale.ROOT);
        outcomes.put(plain(say.say("dryrun.outcome." + name)), outcome);
        outcomes.put(name, outcome);
      }
      answers.put(plain(say.say("dryrun.yes")), true);
      answers.put(plain(say.say("dryrun.no")), false);
      others.add(plain(say.say("dryrun.side.others")));
    }
  }

  Optional<SeasonColumn> column(String heading) {
    return Optional.ofNullable(columns.get(plain(heading)));
  }

  Optional<Format> format(String text) {
    return Optional.ofNullable(formats.get(plain(text)));
  }

  Optional<Outcome> outcome(String text) {
    return Optional.ofNullable(outcomes.get(plain(text)));
  }

  Optional<Boolean> answer(String text) {
    return Optional.ofNullable(answers.get(plain(text)));
  }

  /// Whether it says that somebody belongs to no party.
  boolean isNobody(String text) {
    return others.contains(plain(text));
  }

  static String plain(String text) {
    return text.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ").toLowerCase(Locale.ROOT);
  }
}
