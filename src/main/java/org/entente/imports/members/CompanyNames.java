package org.entente.imports.members;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.imports.table.ColumnGuess;

/// The one spelling under which the many spellings of a company's name compare equal.
final class CompanyNames {

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "sarl",
          "sas",
          "sasu",
          "sa",
          "eurl",
          "ei",
          "eirl",
          "sci",
          "scop",
          "scic",
          "snc",
          "selarl",
          "selas",
          "gie",
          "ste",
          "societe",
          "association",
          "asso",
          "ets",
          "etablissements",
          "groupe",
          "loi",
          "1901",
          "le",
          "la",
          "les",
          "l",
          "de",
          "du",
          "des",
          "d",
          "et");

  private CompanyNames() {}

  /// Without accents, capitals, signs, legal forms and articles: `SARL L’Atelier du Midi` and
  /// `Atelier Midi (S.A.R.L.)` both give `ateliermidi`. A name of nothing else stays whole.
  static String normalise(String name) {
    String dotless = name.replaceAll("(?i)\\b([a-z])\\.(?=[a-z]\\b)", "$1").replace("&", " et ");
    String[] words = ColumnGuess.plain(lowered(dotless)).split(" ");
    String kept =
        Arrays.stream(words)
            .filter(word -> !LEGAL_FORMS.contains(word))
            .collect(Collectors.joining());
    return kept.isEmpty() ? String.join("", words) : kept;
  }

  /// In capitals throughout, so that [ColumnGuess#plain] sees no words within words.
  private static String lowered(String name) {
    return name.toUpperCase(java.util.Locale.ROOT);
  }
}
