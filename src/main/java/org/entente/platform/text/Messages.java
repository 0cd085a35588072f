package org.entente.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All phrases of the product, one file per module and language:
/// `messages/<module>_<language>.properties`.
///
/// A language exists when its files do. The first is French: who asks for another language that is
/// not
/// there gets French.
@Component
public class Messages {

  private static final Pattern FILE = Pattern.compile("[a-z]+_([a-z]{2})\\.properties");

  private final Map<String, Translator> translators = new TreeMap<>();

  public Messages() {
    Map<String, Map<String, String>> phrases = new HashMap<>();
    for (Resource file : files()) {
      Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
      if (name.matches()) {
        Map<String, String> language = phrases.computeIfAbsent(name.group(1), _ -> new HashMap<>());
        boolean french = name.group(1).equals("fr");
        read(file)
            .forEach(
                (key, phrase) ->
                    language.put(
                        (String) key,
                        french
                            ? Elision.pattern(FrenchSpacing.of((String) phrase))
                            : (String) phrase));
      }
    }
    phrases.forEach(
        (language, texts) ->
            translators.put(language, new Translator(Locale.of(language, "FR"), texts)));
  }

  /// The languages there are, French first, as ISO 639-1 codes.
  public List<String> languages() {
    return translators.keySet().stream()
        .sorted((one, other) -> Boolean.compare(other.equals("fr"), one.equals("fr")))
        .toList();
  }

  /// The phrases for a reader of that language, or the French ones.
  public Translator in(Locale locale) {
    Translator translator = translators.get(locale.getLanguage());
    return translator == null ? translators.get("fr") : translator;
  }

  /// The phrases of a language that an address names, or the French ones.
  public Translator in(String language) {
    return in(Locale.of(language));
  }

  private static Resource[] files() {
    try {
      return new PathMatchingResourcePatternResolver()
          .getResources("classpath*:messages/*.properties");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Properties read(Resource file) {
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + file, failure);
    }
  }
}
