package org.entente.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many pages a second, with 10,000 upcoming events and 100 conventions, beside nginx serving
/// the same
/// bytes as a file.
final class PagesBench {

  static final int EVENTS = 10_000;
  static final int CONVENTIONS = 100;

  private PagesBench() {}

  /// A page to be measured.
  private record Subject(String name, String path, @Nullable String cookie) {}

  static List<Figure> measure() throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    try (CrowdedEntente entente = CrowdedEntente.start()) {
      Optional<StaticServer> nginx = StaticServer.start();
      String member = entente.cookieOfMember();
      for (Subject subject :
          List.of(
              new Subject("agenda, anonymous", "/agenda", null),
              new Subject("agenda, signed in", "/agenda", member),
              new Subject("event, anonymous", CrowdedEntente.EVENT, null),
              new Subject("event, signed in", CrowdedEntente.EVENT, member))) {
        figures.addAll(measure(subject, entente, nginx));
      }
      nginx.ifPresent(StaticServer::close);
      figures.add(
          new Figure(
              "resident memory of the application afterwards",
              entente.residentMegabytes(),
              "MB",
              null,
              null,
              null));
    }
    return figures;
  }

  private static List<Figure> measure(
      Subject subject, CrowdedEntente entente, Optional<StaticServer> nginx)
      throws IOException, InterruptedException {
    byte[] bytes = entente.get(subject.path(), subject.cookie());
    Wrk.Load ours = Wrk.load(entente.address(subject.path()), subject.cookie());
    Wrk.Load reference =
        nginx.isEmpty()
            ? null
            : Wrk.load(nginx.get().serve(subject.name().replaceAll("\\W+", "-"), bytes), null);
    String what = String.format(Locale.ROOT, "%s, %.1f kB", subject.name(), bytes.length / 1000.0);
    return List.of(
        new Figure(
            what,
            ours.requestsPerSecond(),
            "requests/s",
            reference == null ? null : reference.requestsPerSecond(),
            null,
            null),
        new Figure(
            what + ", p99",
            ours.p99Milliseconds(),
            "ms",
            reference == null ? null : reference.p99Milliseconds(),
            null,
            null));
  }
}
