package org.entente.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.entente.bench.Figure;
import org.entente.proof.Fault;
import org.entente.proof.FaultRun;
import org.entente.proof.Press;
import org.springframework.util.FileSystemUtils;

/// A checker in the manner of Jepsen: one to three servers and their PostgreSQL are killed in turn
/// while people
/// book, wait, give back and ask again when no answer comes; then every answer is compared with the
/// database.
public final class FaultsBench {

  private static final int SERVERS = 3;
  private static final int CLIENTS = 40;
  private static final int EVENTS = 4;
  private static final Duration EACH = Duration.ofSeconds(20);

  private FaultsBench() {}

  /// @param arguments `--kills N`, 100 when it is not said
  public static List<Figure> measure(List<String> arguments)
      throws IOException, InterruptedException, ExecutionException {
    int kills = kills(arguments);
    Path folder = Path.of("target", "bench", "faults").toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    System.out.printf("Killing %d times; history and logs are in %s%n", kills, folder);
    FaultRun run = new FaultRun(kills, SERVERS, CLIENTS, EVENTS, EACH.multipliedBy(kills));
    FaultRun.Outcome outcome = run.run(folder);
    FileSystemUtils.deleteRecursively(folder.resolve("postgresql").resolve("data"));
    outcome.faults().stream().limit(20).forEach(System.out::println);
    return figures(kills, outcome);
  }

  private static int kills(List<String> arguments) {
    if (arguments.isEmpty()) {
      return 100;
    }
    if (arguments.size() != 2
        || !arguments.getFirst().equals("--kills")
        || !arguments.getLast().matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException("Cannot read %s. Maybe --kills 20.".formatted(arguments));
    }
    return Integer.parseInt(arguments.getLast());
  }

  private static List<Figure> figures(int kills, FaultRun.Outcome outcome) {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            "killed with kill -9, PostgreSQL and one to three servers in turn",
            outcome.kills(),
            "kills",
            null,
            "value = " + kills,
            outcome.kills() == kills));
    figures.add(plain("wishes that were answered", outcome.history().size(), "wishes"));
    figures.add(plain("of them asked again with the same key", outcome.retried(), "wishes"));
    figures.add(plain("offers taken", outcome.told(Press.Told.Accepted.class), "wishes"));
    figures.add(plain("seats passed on or named", outcome.told(Press.Told.Passed.class), "wishes"));
    figures.add(plain("seats in the database", outcome.end().rows().size(), "seats"));
    figures.add(none("wishes that never got an answer", outcome.unanswered()));
    for (Fault.Kind kind : Fault.Kind.values()) {
      long found = outcome.faults().stream().filter(fault -> fault.kind() == kind).count();
      figures.add(none(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), found));
    }
    return figures;
  }

  private static Figure plain(String what, long value, String unit) {
    return new Figure(what, value, unit, null, null, null);
  }

  private static Figure none(String what, long value) {
    return new Figure(what, value, "faults", null, "value = 0", value == 0);
  }
}
