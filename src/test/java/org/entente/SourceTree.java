package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own files, as tests of the house rules read them.
record SourceTree(Path root) {

  static final SourceTree MAIN = new SourceTree(Path.of("src/main/java"));
  static final SourceTree TEST = new SourceTree(Path.of("src/test/java"));
  static final SourceTree PAGES = new SourceTree(Path.of("src/main/jte"));

  /// One file.
  record Source(Path path, String text) {

    long lines() {
      return text.lines().count();
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  List<Source> files(String ending) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(root)) {
      return found
          .filter(path -> path.toString().endsWith(ending))
          .sorted()
          .map(path -> new Source(path, read(path)))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
