package org.entente.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Searches of the agenda as people type them, each another one, one after the other.
final class SearchLoad {

  static final String NAME = "search with and without typing errors";

  private static final int SEARCHES = 200;
  private static final int WARM_UP = 50;
  private static final List<String> WORDS =
      List.of(
          "cybersécurité",
          "cyberseurite",
          "inteligence artificiele",
          "marchés publics",
          "marches publcs",
          "l’export",
          "données ouvertes",
          "donees ouverte",
          "accesibilite",
          "logiciels libres",
          "robottique",
          "santé",
          "energies",
          "recrutment",
          "levee de font",
          "agricluture",
          "tourisme",
          "hydroponie");

  private SearchLoad() {}

  static double p99Milliseconds(CrowdedEntente entente) throws IOException, InterruptedException {
    Random random = new Random(11);
    double[] milliseconds = new double[SEARCHES];
    for (int search = -WARM_UP; search < SEARCHES; search++) {
      String text = WORDS.get(Math.floorMod(search, WORDS.size())) + " " + random.nextInt(100_000);
      String query = search % 2 == 0 ? text : text.substring(0, text.lastIndexOf(' '));
      String path = "/agenda?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&n=" + search;
      long begun = System.nanoTime();
      entente.get(path, null);
      if (search >= 0) {
        milliseconds[search] = (System.nanoTime() - begun) / 1e6;
      }
    }
    Arrays.sort(milliseconds);
    return milliseconds[SEARCHES * 99 / 100];
  }
}
