package org.entente.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the members' table of one desk costs with 1,000 and with 100,000 members: pages near and
/// far, searched and sorted, asked for one after the other as one person does.
final class DeskBench {

  private static final String LIST = "/desk/digital-place/members";
  private static final String STAFF = "toulouse-staff";
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

  private static final int WARM_UP = 100;
  private static final int ASKED = 200;
  private static final int ROUNDS = 2;
  private static final double MOST_GROWTH = 1.5;

  private DeskBench() {}

  /// The addresses that are measured, by what they are.
  private record Subjects(Map<String, String> addresses) {

    /// @param page which page is far; the last where there are fewer
    static Subjects of(Desk desk, int page, int member) throws IOException, InterruptedException {
      Map<String, String> addresses = new LinkedHashMap<>();
      addresses.put("first page", LIST);
      addresses.put("a far page", desk.walk(page));
      addresses.put("last page", LIST + "?page=last");
      addresses.put("search that finds one", LIST + "?q=etudes%20" + member);
      addresses.put("search that finds one in five", LIST + "?q=etudes");
      addresses.put("by name, backwards", LIST + "?sort=-name");
      addresses.put("by headcount", LIST + "?sort=headcount");
      addresses.put("by first day, backwards", LIST + "?sort=-since");
      return new Subjects(addresses);
    }
  }

  /// Milliseconds.
  private record Times(double p50, double p95) {

    static Times of(double[] milliseconds) {
      double[] sorted = milliseconds.clone();
      Arrays.sort(sorted);
      return new Times(sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
    }
  }

  /// One person at one desk.
  private record Desk(HttpClient client, CrowdedEntente entente, String cookie) {

    String read(String path) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(entente.address(path)))
              .header("Accept-Language", "fr")
              .header("Cookie", cookie)
              .build();
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "%s answered %d instead of 200.".formatted(path, answer.statusCode()));
      }
      return answer.body();
    }

    /// The address of that page, or of the last one, by the links of those before it.
    String walk(int page) throws IOException, InterruptedException {
      String address = LIST;
      for (int number = 1; number < page; number++) {
        Matcher next = NEXT.matcher(read(address));
        if (!next.find()) {
          return address;
        }
        address = next.group(1).replace("&amp;", "&");
      }
      return address;
    }

    Times times(String path) throws IOException, InterruptedException {
      double[] milliseconds = new double[ASKED];
      for (int number = -WARM_UP; number < ASKED; number++) {
        long begun = System.nanoTime();
        read(path);
        if (number >= 0) {
          milliseconds[number] = (System.nanoTime() - begun) / 1e6;
        }
      }
      return Times.of(milliseconds);
    }
  }

  static List<Figure> measure() throws IOException, InterruptedException {
    Map<String, Times> small = times(CrowdSize.SMALL_DESK, 20, 997);
    Map<String, Times> large = times(CrowdSize.LARGE_DESK, 100, 99_997);
    List<Figure> figures = new ArrayList<>();
    large.forEach(
        (name, times) -> {
          Times before = small.get(name);
          figures.add(new Figure(name + ", p50", times.p50(), "ms", before.p50(), null, null));
          figures.add(
              new Figure(
                  name + ", p95",
                  times.p95(),
                  "ms",
                  before.p95(),
                  "ratio ≤ " + MOST_GROWTH,
                  times.p95() / before.p95() <= MOST_GROWTH));
        });
    return figures;
  }

  /// The best of several rounds of all of them: what else the machine did meanwhile is not ours.
  private static Map<String, Times> times(CrowdSize size, int page, int member)
      throws IOException, InterruptedException {
    Map<String, Times> best = new LinkedHashMap<>();
    try (CrowdedEntente entente = CrowdedEntente.start(size);
        HttpClient client = HttpClient.newHttpClient()) {
      Desk desk = new Desk(client, entente, entente.cookieOf(STAFF));
      Subjects subjects = Subjects.of(desk, page, member);
      for (int round = 0; round < ROUNDS; round++) {
        for (Map.Entry<String, String> subject : subjects.addresses().entrySet()) {
          best.merge(
              subject.getKey(),
              desk.times(subject.getValue()),
              (one, other) -> one.p95() <= other.p95() ? one : other);
        }
      }
    }
    return best;
  }
}
