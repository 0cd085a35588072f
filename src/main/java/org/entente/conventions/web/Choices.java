package org.entente.conventions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Sunset;
import org.entente.conventions.Term;
import org.entente.platform.text.Translator;

/// What one can choose in the forms: what a form sends, and how it is called.
public final class Choices {

  private Choices() {}

  public static SequencedMap<String, String> clusters(List<Cluster> clusters) {
    SequencedMap<String, String> choices = new LinkedHashMap<>();
    clusters.forEach(cluster -> choices.put(cluster.slug().value(), cluster.name()));
    return choices;
  }

  public static SequencedMap<String, String> formats(Translator say) {
    return of(say, "clusters.format.", Format.values());
  }

  public static SequencedMap<String, String> payers(Translator say) {
    return of(say, "conventions.payer.", Term.Payer.values());
  }

  public static SequencedMap<String, String> fields(Translator say) {
    return of(say, "conventions.directoryfield.", Term.DirectoryField.values());
  }

  public static SequencedMap<String, String> grants(Translator say) {
    return of(say, "conventions.grantkind.", Term.GrantKind.values());
  }

  public static SequencedMap<String, String> sunsets(Translator say) {
    return of(say, "conventions.sunset.", Sunset.values());
  }

  public static SequencedMap<String, String> coverages(Translator say) {
    return of(say, "conventions.choice.coverage.", "formats", "series", "whole");
  }

  public static SequencedMap<String, String> rates(Translator say) {
    return of(say, "conventions.choice.rate.", "member", "discount", "fixed");
  }

  public static SequencedMap<String, String> shares(Translator say) {
    return of(say, "conventions.choice.share.", "percent", "seats");
  }

  public static SequencedMap<String, String> keys(Translator say) {
    return of(say, "conventions.choice.key.", "attendance", "equally", "fixed");
  }

  public static SequencedMap<String, String> yes(String label) {
    SequencedMap<String, String> choices = new LinkedHashMap<>();
    choices.put("yes", label);
    return choices;
  }

  private static SequencedMap<String, String> of(Translator say, String prefix, Enum<?>... values) {
    SequencedMap<String, String> choices = new LinkedHashMap<>();
    for (Enum<?> value : values) {
      String key = value.name().toLowerCase(Locale.ROOT);
      choices.put(key, say.say(prefix + key));
    }
    return choices;
  }

  private static SequencedMap<String, String> of(Translator say, String prefix, String... values) {
    SequencedMap<String, String> choices = new LinkedHashMap<>();
    for (String value : values) {
      choices.put(value, say.say(prefix + value));
    }
    return choices;
  }
}
