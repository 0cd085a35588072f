package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.SourceTree.Source;
import org.junit.jupiter.api.Test;

/// All languages say the same things, and the code asks for no phrase that is not there.
///
/// A key counts as used when its literal stands in Java or in a template. A key that is put
/// together
/// counts by its documented beginning, a literal that ends in a dot: `"clusters.format." + name`.
class TranslationsTest {

  private static final Pattern FILE = Pattern.compile("([a-z]+)_([a-z]{2})\\.properties");

  /// Where a literal is certainly a key.
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\bsay\\(|Problem\\.overall\\(|Problem\\.at\\([^,()]+,|Notice\\.\\w+\\([^,()]+,)"
              + "\\s*\"([^\"]+)\"\\s*[,)]");

  private static final Pattern LITERAL =
      Pattern.compile("[\"`]([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?|[a-z]+\\.)");

  /// What a file of messages holds: language and phrases by key.
  private record MessageFile(Path path, String module, String language, Properties phrases) {

    static MessageFile of(Source source) {
      var name = FILE.matcher(source.path().getFileName().toString());
      if (!name.matches()) {
        throw new IllegalStateException(source + " is not named <module>_<language>.properties");
      }
      Properties phrases = new Properties();
      try {
        phrases.load(new StringReader(source.text()));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      return new MessageFile(source.path(), name.group(1), name.group(2), phrases);
    }
  }

  private final List<MessageFile> files =
      new SourceTree(Path.of("src/main/resources/messages"))
          .files(".properties").stream().map(MessageFile::of).toList();
  private final Map<String, Map<String, String>> languages = byLanguage(files);

  @Test
  void allLanguagesHaveTheSameKeys() {
    Set<String> french = languages.get("fr").keySet();
    languages.forEach(
        (language, phrases) ->
            assertThat(phrases.keySet()).as(language).containsExactlyInAnyOrderElementsOf(french));
  }

  @Test
  void everyKeyStartsWithItsModuleAndStandsOnce() {
    for (MessageFile file : files) {
      assertThat(file.phrases().stringPropertyNames())
          .as(file.path().toString())
          .allMatch(key -> key.startsWith(file.module() + "."));
      List<String> keys =
          SourceTree.read(file.path())
              .lines()
              .filter(line -> line.matches("[a-z][^#!]*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).as(file.path().toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyPhraseIsAPatternWithTheSameArgumentsInAllLanguages() {
    Map<String, String> french = languages.get("fr");
    languages.forEach(
        (language, phrases) ->
            phrases.forEach(
                (key, phrase) -> {
                  assertThatCode(() -> arguments(phrase))
                      .as(language + " " + key)
                      .doesNotThrowAnyException();
                  assertThat(phrase)
                      .as("%s %s, with a quote for an apostrophe", language, key)
                      .doesNotContain("'");
                  assertThat(arguments(phrase))
                      .as("arguments of %s in %s", key, language)
                      .isEqualTo(arguments(french.getOrDefault(key, phrase)));
                }));
  }

  @Test
  void everyPhraseThatIsAskedForIsThere() {
    Set<String> known = languages.get("fr").keySet();
    assertThat(
            sources().stream()
                .flatMap(
                    source ->
                        asked(source).stream()
                            .filter(key -> !known.contains(key))
                            .map(key -> source + " asks for " + key)))
        .isEmpty();
  }

  @Test
  void noPhraseIsLeftOver() {
    Set<String> literals = new TreeSet<>();
    sources()
        .forEach(
            source ->
                LITERAL
                    .matcher(source.text())
                    .results()
                    .forEach(found -> literals.add(found.group(1))));
    List<String> beginnings = literals.stream().filter(literal -> literal.endsWith(".")).toList();
    assertThat(languages.get("fr").keySet())
        .as("keys that neither Java nor a template names")
        .filteredOn(key -> !literals.contains(key))
        .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
        .isEmpty();
  }

  private static Set<String> asked(Source source) {
    return ASKED
        .matcher(source.text())
        .results()
        .map(found -> found.group(1))
        .filter(key -> key.contains(".") && !key.endsWith("."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> arguments(String phrase) {
    MessagePattern pattern = new MessagePattern(phrase);
    return IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
        .map(MessagePattern.Part::getValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Source> sources() {
    List<Source> sources = new ArrayList<>(SourceTree.MAIN.files(".java"));
    sources.addAll(SourceTree.PAGES.files(".jte"));
    return sources;
  }

  private static Map<String, Map<String, String>> byLanguage(List<MessageFile> files) {
    return files.stream()
        .collect(
            Collectors.groupingBy(
                MessageFile::language,
                TreeMap::new,
                Collectors.flatMapping(
                    file -> phrases(file.phrases()),
                    Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new))));
  }

  private static Stream<Map.Entry<String, String>> phrases(Properties properties) {
    return properties.stringPropertyNames().stream()
        .map(key -> Map.entry(key, properties.getProperty(key)));
  }
}
