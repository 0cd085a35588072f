package org.entente.bench;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Runs one benchmark by name: `./entente bench decide`.
public final class Bench {

  /// Something that measures.
  @FunctionalInterface
  interface Benchmark {

    List<Figure> run() throws Exception;
  }

  private static final SequencedMap<String, Benchmark> BENCHMARKS =
      new TreeMap<>(java.util.Map.of("decide", DecideBench::measure, "pages", PagesBench::measure));

  private Bench() {}

  static void main(String[] arguments) throws Exception {
    String name = arguments.length == 1 ? arguments[0] : "";
    Benchmark benchmark = BENCHMARKS.get(name);
    if (benchmark == null) {
      System.err.printf(
          "There is no benchmark \"%s\". Maybe one of %s.%n", name, BENCHMARKS.keySet());
      System.exit(2);
      return;
    }
    Report.publish(name, benchmark.run());
  }
}
