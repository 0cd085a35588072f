package org.entente.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.entente.conventions.signing.SignedSample;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/// How long the validation of a container with two signatures takes once warm, beside the bare
/// verification of the same signatures with Java's own XML signatures: no policy, no chain, no
/// report.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignBench {

  private static final double BAR_MILLISECONDS = 250;
  private static final long SIGNATURES = 2;

  private final SignedSample sample =
      new SignedSample(new SyntheticLaw(1).conventions().getFirst());

  /// What a page that tells what the signatures are worth waits for.
  @Benchmark
  public long validate() {
    return all(sample.validate());
  }

  /// The reference.
  @Benchmark
  public long verify() {
    return all(sample.verify());
  }

  private static long all(long valid) {
    if (valid != SIGNATURES) {
      throw new IllegalStateException("Only %d of %d hold".formatted(valid, SIGNATURES));
    }
    return valid;
  }

  static List<Figure> measure() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(SignBench.class.getName())
                    .forks(1)
                    .shouldFailOnError(true)
                    .warmupIterations(4)
                    .warmupTime(TimeValue.seconds(5))
                    .measurementIterations(4)
                    .measurementTime(TimeValue.seconds(5))
                    .jvmArgsAppend("-Xms512m", "-Xmx512m")
                    .build())
            .run();
    Map<String, Statistics> measured = new TreeMap<>();
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      measured.put(
          benchmark.substring(benchmark.lastIndexOf('.') + 1),
          result.getPrimaryResult().getStatistics());
    }
    List<Figure> figures = new ArrayList<>();
    for (int percentile : List.of(50, 90, 99)) {
      double ours = measured.get("validate").getPercentile(percentile) / 1000;
      figures.add(
          new Figure(
              "validation of a container with two signatures, warm, p" + percentile,
              ours,
              "ms",
              measured.get("verify").getPercentile(percentile) / 1000,
              "value ≤ 250",
              ours <= BAR_MILLISECONDS));
    }
    return figures;
  }
}
