package org.entente.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Everything that was asked and told, in memory and in a file that only grows.
public final class History implements AutoCloseable {

  private final List<Press> presses = new ArrayList<>();
  private final Writer file;

  public History(Path file) throws IOException {
    this.file = Files.newBufferedWriter(file);
  }

  synchronized void add(Press press) {
    presses.add(press);
    try {
      file.write(press + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public synchronized List<Press> all() {
    return List.copyOf(presses);
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
