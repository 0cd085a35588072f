package org.entente.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.entente.conventions.Article;
import org.entente.conventions.Attendance;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.Convention;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
import org.entente.conventions.Term;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/// How long one decision with its explanation takes, beside the plainest code that answers half of
/// the
/// question: a scan of all articles for one that opens the event, without price, precedence or
/// reason.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecideBench {

  private static final double BAR_MICROSECONDS = 20;
  private static final double FLATNESS = 3;
  private static final int REQUESTS = 4096;

  @Param({"10", "100", "1000"})
  private int size;

  private LawBook law = LawBook.of(List.of(), SyntheticLaw.DAY, Instant.MAX);
  private List<Convention> conventions = List.of();
  private AttendanceRequest[] requests = {};
  private int next;

  /// Makes the law and the requests of this size.
  @Setup(Level.Trial)
  public void prepare() {
    SyntheticLaw synthetic = new SyntheticLaw(size);
    conventions = synthetic.conventions();
    law = LawBook.of(conventions, SyntheticLaw.DAY, Instant.MAX);
    requests = synthetic.requests(REQUESTS);
  }

  private AttendanceRequest request() {
    return requests[next++ & (REQUESTS - 1)];
  }

  /// The decision on attendance and price, with the articles that it rests on or would have opened
  /// the door.
  @Benchmark
  public Attendance decide() {
    return Decide.attendance(law, request());
  }

  /// The reference.
  @Benchmark
  public boolean scan() {
    AttendanceRequest request = request();
    for (Convention convention : conventions) {
      for (Article article : convention.articles()) {
        if (article.term() instanceof Term.OpenEvents(Term.Scope scope) && opens(scope, request)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean opens(Term.Scope scope, AttendanceRequest request) {
    AttendanceRequest.Gathering gathering = request.gathering();
    return request.memberOf().stream()
            .anyMatch(cluster -> scope.sides().join(gathering.host(), cluster))
        && scope.coverage().covers(gathering.format(), gathering.series());
  }

  static List<Figure> measure() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(DecideBench.class.getName())
                    .forks(1)
                    .shouldFailOnError(true)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(2))
                    .jvmArgsAppend("-Xms512m", "-Xmx512m")
                    .build())
            .run();
    Map<Integer, Statistics> ours = new TreeMap<>();
    Map<Integer, Statistics> reference = new TreeMap<>();
    for (RunResult result : results) {
      boolean decision = result.getParams().getBenchmark().endsWith(".decide");
      (decision ? ours : reference)
          .put(
              Integer.valueOf(result.getParams().getParam("size")),
              result.getPrimaryResult().getStatistics());
    }
    return figures(ours, reference);
  }

  private static List<Figure> figures(
      Map<Integer, Statistics> ours, Map<Integer, Statistics> reference) {
    List<Figure> figures = new ArrayList<>();
    ours.forEach(
        (size, statistics) -> {
          figures.add(figure("p50", 50, size, statistics, reference.get(size), false));
          figures.add(figure("p99", 99, size, statistics, reference.get(size), size == 1000));
        });
    double growth = ours.get(1000).getPercentile(50) / ours.get(10).getPercentile(50);
    double referenceGrowth =
        reference.get(1000).getPercentile(50) / reference.get(10).getPercentile(50);
    figures.add(
        new Figure(
            "growth of p50 from 10 to 1,000 conventions",
            growth,
            "times",
            referenceGrowth,
            "value ≤ 3",
            growth <= FLATNESS));
    return figures;
  }

  private static Figure figure(
      String name,
      double percentile,
      int size,
      Statistics ours,
      Statistics reference,
      boolean promised) {
    double microseconds = ours.getPercentile(percentile) / 1000;
    return new Figure(
        String.format(Locale.ROOT, "decision with explanation, %,d conventions, %s", size, name),
        microseconds,
        "µs",
        reference.getPercentile(percentile) / 1000,
        promised ? "value ≤ 20" : null,
        promised ? microseconds <= BAR_MICROSECONDS : null);
  }
}
