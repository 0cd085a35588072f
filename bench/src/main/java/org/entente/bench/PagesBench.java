package org.entente.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many pages a second, beside nginx serving the same bytes as a file; how much slower pages get
/// when there is a hundred times as much; and what memory it takes.
final class PagesBench {

  private static final double LEAST_OF_NGINX = 0.5;
  private static final double MOST_GROWTH = 1.5;
  private static final double MOST_MEGABYTES_DEMO = 400;
  private static final double MOST_MEGABYTES_LARGE = 1_000;

  private PagesBench() {}

  /// A page to be measured.
  private record Subject(String name, String path, boolean signedIn) {

    static final List<Subject> ALL =
        List.of(
            new Subject("agenda, anonymous", "/agenda", false),
            new Subject("event, anonymous", CrowdedEntente.EVENT, false),
            new Subject("agenda, signed in", "/agenda", true),
            new Subject("event, signed in", CrowdedEntente.EVENT, true));
  }

  static List<Figure> measure() throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    Wrk.require();
    try (StaticServer nginx = StaticServer.start().orElseThrow(PagesBench::noNginx)) {
      figures.add(demo());
      Map<String, Double> small = new LinkedHashMap<>();
      try (CrowdedEntente entente = CrowdedEntente.start(CrowdSize.SMALL)) {
        String member = entente.cookieOfMember();
        for (Subject subject : Subject.ALL) {
          String cookie = subject.signedIn() ? member : null;
          small.put(subject.name(), entente.load(subject.path(), cookie).p99Milliseconds());
        }
        small.put(SearchLoad.NAME, SearchLoad.p99Milliseconds(entente));
      }
      try (CrowdedEntente entente = CrowdedEntente.start(CrowdSize.LARGE)) {
        figures.addAll(large(entente, nginx, small));
      }
    }
    return figures;
  }

  private static IllegalStateException noNginx() {
    return new IllegalStateException(
        "This benchmark needs nginx. On Debian: apt-get install nginx-light");
  }

  private static Figure demo() throws IOException, InterruptedException {
    try (CrowdedEntente entente = CrowdedEntente.start(CrowdSize.DEMO)) {
      String member = entente.cookieOfMember();
      for (Subject subject : Subject.ALL) {
        entente.load(subject.path(), subject.signedIn() ? member : null);
      }
      return memory(
          "resident memory, the demo after these loads",
          entente.residentMegabytes(),
          MOST_MEGABYTES_DEMO);
    }
  }

  private static List<Figure> large(
      CrowdedEntente entente, StaticServer nginx, Map<String, Double> small)
      throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    String member = entente.cookieOfMember();
    for (Subject subject : Subject.ALL) {
      figures.addAll(
          pages(subject, subject.signedIn() ? member : null, entente, nginx, small));
    }
    double search = SearchLoad.p99Milliseconds(entente);
    figures.add(new Figure(SearchLoad.NAME + ", p99", search, "ms", null, null, null));
    figures.add(growth(SearchLoad.NAME, search, small));
    figures.add(
        memory(
            "resident memory, large, after these loads",
            entente.residentMegabytes(),
            MOST_MEGABYTES_LARGE));
    return figures;
  }

  private static List<Figure> pages(
      Subject subject,
      @Nullable String cookie,
      CrowdedEntente entente,
      StaticServer nginx,
      Map<String, Double> small)
      throws IOException, InterruptedException {
    byte[] bytes = entente.get(subject.path(), cookie);
    Wrk.Load ours = entente.load(subject.path(), cookie);
    Wrk.Load reference =
        Wrk.load(nginx.serve(subject.name().replaceAll("\\W+", "-"), bytes), null);
    String what = String.format(Locale.ROOT, "%s, %.1f kB", subject.name(), bytes.length / 1000.0);
    double ratio = ours.requestsPerSecond() / reference.requestsPerSecond();
    return List.of(
        new Figure(
            what,
            ours.requestsPerSecond(),
            "requests/s",
            reference.requestsPerSecond(),
            subject.signedIn() ? null : "ratio ≥ " + LEAST_OF_NGINX,
            subject.signedIn() ? null : ratio >= LEAST_OF_NGINX),
        new Figure(
            what + ", p99",
            ours.p99Milliseconds(),
            "ms",
            reference.p99Milliseconds(),
            null,
            null),
        growth(subject.name(), ours.p99Milliseconds(), small));
  }

  /// From 1,000 to 100,000 events and from 10,000 to 1,000,000 people.
  private static Figure growth(String name, double large, Map<String, Double> small) {
    double growth = large / small.getOrDefault(name, Double.NaN);
    return new Figure(
        name + ", growth of p99 with a hundred times as much",
        growth,
        "times",
        null,
        "value ≤ " + MOST_GROWTH,
        growth <= MOST_GROWTH);
  }

  private static Figure memory(String what, double megabytes, double most) {
    return new Figure(
        what,
        megabytes,
        "MB",
        null,
        String.format(Locale.ROOT, "value ≤ %.0f", most),
        megabytes <= most);
  }
}
