package org.entente.bench.feel;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.entente.bench.CrowdSize;
import org.entente.bench.CrowdedEntente;
import org.entente.bench.Figure;
import org.entente.bench.StaticServer;
import org.entente.bench.feel.Telephone.Visit;
import org.entente.bench.feel.Telephone.Visits;

/// The pages of the demo on a slow telephone, beside a page of one sentence that nginx serves: what
/// the telephone and its network take for anything at all.
public final class FeelBench {

  private static final int ROUNDS = 5;
  private static final double KILO = 1000;
  private static final double MOST_FIRST = 60;
  private static final double MOST_NEXT = 15;
  private static final double LATEST_PAINT = 1000;

  private static final String ONE_SENTENCE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>One sentence</title>
      <p>One sentence, without any looks.</p></html>
      """;

  private FeelBench() {}

  /// A page, and who looks at it.
  private record Subject(String persona, String path) {

    static final List<Subject> ALL =
        List.of(
            new Subject("", "/"),
            new Subject("", "/agenda"),
            new Subject("", "/agenda?view=month"),
            new Subject("", "/agenda?view=year"),
            new Subject("", "/agenda?view=map"),
            new Subject("", CrowdedEntente.EVENT),
            new Subject("", "/news"),
            new Subject("", "/conventions"),
            new Subject("", CrowdedEntente.CONVENTION),
            new Subject("", "/clusters"),
            new Subject("", "/decide"),
            new Subject("", "/sign-in"),
            new Subject("montpellier-head", "/agenda"),
            new Subject("montpellier-head", CrowdedEntente.EVENT),
            new Subject("montpellier-head", "/bookings"),
            new Subject("montpellier-head", "/account"),
            new Subject("toulouse-staff", "/desk/digital-place"),
            new Subject("toulouse-staff", "/desk/digital-place/events"),
            new Subject("toulouse-staff", "/desk/digital-place/members"),
            new Subject("toulouse-president", "/desk/digital-place/conventions"));

    String name() {
      return path + (persona.isEmpty() ? "" : " as " + persona);
    }
  }

  /// The figures of a page after another.
  public static List<Figure> measure() throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    try (StaticServer nginx = StaticServer.start().orElseThrow(FeelBench::noNginx);
        CrowdedEntente entente = CrowdedEntente.start(CrowdSize.DEMO);
        Telephone telephone = Telephone.start()) {
      String sentence = nginx.serve("sentence", ONE_SENTENCE.getBytes(StandardCharsets.UTF_8));
      List<Visits> references = visits(telephone, sentence, List.of());
      for (Subject subject : Subject.ALL) {
        List<Cookie> cookies = cookies(entente, subject);
        List<Visits> seen = visits(telephone, entente.address(subject.path()), cookies);
        figures.addAll(figures(subject, seen, references));
      }
    }
    return figures;
  }

  private static IllegalStateException noNginx() {
    return new IllegalStateException(
        "This benchmark needs nginx. On Debian: apt-get install nginx-light");
  }

  private static List<Visits> visits(Telephone telephone, String address, List<Cookie> cookies) {
    return IntStream.range(0, ROUNDS)
        .mapToObj(_ -> telephone.visit(address, cookies))
        .toList();
  }

  private static List<Cookie> cookies(CrowdedEntente entente, Subject subject)
      throws IOException, InterruptedException {
    if (subject.persona().isEmpty()) {
      return List.of();
    }
    return Arrays.stream(entente.cookieOf(subject.persona()).split("; "))
        .map(cookie -> cookie.split("=", 2))
        .map(pair -> new Cookie(pair[0], pair[1]).setUrl(entente.address("/")))
        .toList();
  }

  private static List<Figure> figures(
      Subject subject, List<Visits> seen, List<Visits> references) {
    ToDoubleFunction<Visits> first = visits -> visits.first().withoutFonts() / KILO;
    ToDoubleFunction<Visits> next = visits -> all(visits.next()) / KILO;
    ToDoubleFunction<Visits> fonts = visits -> visits.first().fonts() / KILO;
    ToDoubleFunction<Visits> paint = visits -> visits.first().firstPaint();
    double shift =
        seen.stream()
            .mapToDouble(visits -> Math.max(visits.first().shift(), visits.next().shift()))
            .max()
            .orElseThrow();
    return List.of(
        bounded(
            subject.name()
                + String.format(
                    Locale.ROOT, ", first visit, beside %.1f kB of fonts", median(seen, fonts)),
            median(seen, first),
            "kB",
            median(references, first),
            MOST_FIRST),
        bounded(
            subject.name() + ", next visit",
            median(seen, next),
            "kB",
            median(references, next),
            MOST_NEXT),
        bounded(
            subject.name() + ", first contentful paint",
            median(seen, paint),
            "ms",
            median(references, paint),
            LATEST_PAINT),
        new Figure(
            subject.name() + ", most layout shift of %d visits".formatted(2 * ROUNDS),
            shift,
            "",
            null,
            "value = 0",
            shift == 0));
  }

  private static double all(Visit visit) {
    return visit.withoutFonts() + visit.fonts();
  }

  private static Figure bounded(
      String what, double value, String unit, double reference, double most) {
    String bar = String.format(Locale.ROOT, "value ≤ %.0f", most);
    return new Figure(what, value, unit, reference, bar, value <= most);
  }

  private static double median(List<Visits> visits, ToDoubleFunction<Visits> figure) {
    return visits.stream()
        .map(figure::applyAsDouble)
        .sorted(Comparator.naturalOrder())
        .skip(visits.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
