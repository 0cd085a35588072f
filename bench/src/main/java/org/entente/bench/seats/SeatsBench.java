package org.entente.bench.seats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.bench.Figure;
import org.entente.bench.StaticServer;
import org.entente.proof.Application;
import org.entente.proof.Beans;
import org.entente.proof.Stage;
import org.springframework.context.ConfigurableApplicationContext;

/// How many bookings a second, how long they take and whether any is wrong: a raw client of the
/// database, the
/// engine alone, and the application through HTTP.
public final class SeatsBench {

  private SeatsBench() {}

  /// What can be measured by itself.
  private enum Part {
    RAW,
    ENGINE,
    HTTP
  }

  /// @param arguments the parts to run, `raw`, `engine` and `http`, all when none is named;
  /// `--short` for
  /// rough figures in less time
  public static List<Figure> measure(List<String> arguments) throws Exception {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    Windows windows = Windows.FULL;
    for (String argument : arguments) {
      if (argument.equals("--short")) {
        windows = Windows.SHORT;
      } else {
        parts.add(part(argument));
      }
    }
    return measure(parts.isEmpty() ? EnumSet.allOf(Part.class) : parts, windows);
  }

  private static Part part(String name) {
    try {
      return Part.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "There is no part \"%s\". Maybe one of raw, engine, http.".formatted(name), unknown);
    }
  }

  private static List<Figure> measure(Set<Part> parts, Windows windows) throws Exception {
    List<Result> results = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    try (Server server = Server.start()) {
      // Nothing can be compared with another day's reference, so it always runs.
      RawResults raw = RawResults.measure(new RawClient(server, windows));
      results.addAll(raw.results());
      if (parts.contains(Part.ENGINE) || parts.contains(Part.HTTP)) {
        Scene scene;
        try (ConfigurableApplicationContext beans = Beans.start(server.database())) {
          Stage stage = new Stage(beans);
          scene = Scene.enter(stage, windows.people());
          if (parts.contains(Part.ENGINE)) {
            results.addAll(EngineBench.measure(beans, scene, windows, raw));
          }
          if (parts.contains(Part.HTTP)) {
            stage.signIn(windows.people());
          }
        }
        if (parts.contains(Part.HTTP)) {
          figures.addAll(http(server, scene, windows, raw, results));
        }
      }
    }
    Plot.write(results);
    return Stream.concat(
            results.stream().flatMap(result -> result.figures().stream()), figures.stream())
        .toList();
  }

  private static List<Figure> http(
      Server server, Scene scene, Windows windows, RawResults raw, List<Result> results)
      throws Exception {
    Path log = Path.of("target", "bench", "seats-entente.log");
    System.out.println("Starting Entente; it writes to " + log);
    try (Application application =
        Application.start(server.database(), StaticServer.freePort(), log, List.of())) {
      application.awaitReady();
      Truth truth = new Truth(server.database().client());
      HttpBench bench = new HttpBench(application, truth, scene, windows, raw);
      results.addAll(bench.measure());
      List<Figure> figures = new ArrayList<>(bench.costs());
      figures.addAll(new Storm(application, truth, scene).measure());
      return figures;
    }
  }
}
