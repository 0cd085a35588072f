package org.entente.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.bench.faults.FaultsBench;
import org.entente.bench.feel.FeelBench;
import org.entente.bench.seats.SeatsBench;
import org.entente.dryrun.DryRunBench;

/// Runs one benchmark by name: `./entente bench decide`.
public final class Bench {

  /// Something that measures.
  @FunctionalInterface
  interface Benchmark {

    /// @param arguments what was said after its name
    List<Figure> run(List<String> arguments) throws Exception;
  }

  private static final SequencedMap<String, Benchmark> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "badges",
              alone(BadgesBench::measure),
              "decide",
              alone(DecideBench::measure),
              "desk",
              alone(DeskBench::measure),
              "dryrun",
              alone(DryRunBench::measure),
              "feel",
              alone(FeelBench::measure),
              "faults",
              FaultsBench::measure,
              "pages",
              alone(PagesBench::measure),
              "seats",
              SeatsBench::measure,
              "sign",
              alone(SignBench::measure)));

  private Bench() {}

  private static Benchmark alone(Callable<List<Figure>> benchmark) {
    return arguments -> {
      if (!arguments.isEmpty()) {
        throw new IllegalArgumentException("This benchmark takes no " + arguments);
      }
      return benchmark.call();
    };
  }

  static void main(String[] arguments) throws IOException {
    List<String> said = List.of(arguments);
    String name = said.isEmpty() ? "" : said.getFirst();
    Benchmark benchmark = BENCHMARKS.get(name);
    if (benchmark == null) {
      System.err.printf(
          "There is no benchmark \"%s\". Maybe one of %s.%n", name, BENCHMARKS.keySet());
      System.exit(2);
      return;
    }
    try {
      Report.publish(name, benchmark.run(said.subList(1, said.size())));
    } catch (Exception failure) {
      System.err.printf(
          "The benchmark failed: %s%nMore in %s%n", failure.getMessage(), record(failure));
      System.exit(1);
    }
    System.exit(0);
  }

  /// Where the whole story is found.
  private static Path record(Exception failure) throws IOException {
    Path log = Files.createDirectories(Path.of("target", "bench")).resolve("failure.log");
    try (PrintWriter writer = new PrintWriter(log.toFile(), StandardCharsets.UTF_8)) {
      failure.printStackTrace(writer);
    }
    return log;
  }
}
