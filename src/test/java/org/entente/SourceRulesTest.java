package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.SourceTree.Source;
import org.junit.jupiter.api.Test;

/// The rules of the house that a machine can check in the text of the sources.
class SourceRulesTest {

  /// A file fits on a few screens. Above this, a concept is missing: find it.
  private static final int LONGEST_FILE = 300;

  private static final int LONG_FILE = 250;

  @Test
  void aFileFitsOnAFewScreens() {
    List<Source> files = all();
    files.stream()
        .filter(file -> file.lines() > LONG_FILE)
        .forEach(file -> IO.println("[long] " + file + ": " + file.lines() + " lines"));
    assertThat(files)
        .as("files longer than %d lines", LONGEST_FILE)
        .filteredOn(file -> file.lines() > LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    assertThat(SourceTree.MAIN.files(".java").stream().map(file -> file.path().getParent()))
        .allSatisfy(
            folder -> {
              Path sentence = folder.resolve("package-info.java");
              assertThat(sentence).matches(Files::exists, "there is one");
              assertThat(SourceTree.read(sentence)).startsWith("/// ").contains("@NullMarked");
            });
  }

  @Test
  void nobodyCatchesEverything() {
    noneSays(SourceTree.MAIN.files(".java"), "catch \\((final )?(Exception|Throwable) ");
  }

  @Test
  void testsDoNotSleepAndMockNothing() {
    noneSays(SourceTree.TEST.files(".java"), "Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(");
    noneSays(SourceTree.TEST.files(".java"), "org\\.mockito");
  }

  @Test
  void commentsNameNoAuthor() {
    noneSays(all(), "^\\s*(///|\\*) @author");
  }

  @Test
  void pagesCarryNoStyleOrScriptOfTheirOwn() {
    // Mails have no stylesheet to go to, and are only ever shown in a frame of their own.
    List<Source> pages =
        SourceTree.PAGES.files(".jte").stream()
            .filter(page -> !page.path().getParent().endsWith("mail"))
            .toList();
    noneSays(
        pages,
        "\\sstyle=|\\son(click|change|submit|load|input)=|<style"
            // Linked data is no script, although it stands in such an element.
            + "|<script(?![^>]*\\s(?:src=|type=\"application/ld\\+json\"))");
  }

  @Test
  void everyFormThatPostsCarriesItsToken() {
    Pattern form =
        Pattern.compile(
            "<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    assertThat(SourceTree.PAGES.files(".jte"))
        .allSatisfy(
            page ->
                assertThat(form.matcher(page.text()).results().map(match -> match.group()))
                    .allMatch(text -> text.contains("csrf"), "carries the token"));
  }

  private static List<Source> all() {
    return Stream.of(SourceTree.MAIN, SourceTree.TEST)
        .flatMap(tree -> tree.files(".java").stream())
        .toList();
  }

  private static void noneSays(List<Source> files, String pattern) {
    Pattern forbidden = Pattern.compile(pattern, Pattern.MULTILINE);
    String self = "SourceRulesTest.java";
    assertThat(files)
        .filteredOn(file -> !file.path().endsWith(self))
        .as("files that say %s", pattern)
        .filteredOn(file -> forbidden.matcher(file.text()).find())
        .isEmpty();
  }
}
