package org.entente.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.dryrun.SeasonTable.Read;
import org.entente.platform.Problem;
import org.entente.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Seasons out of files.
class SeasonTableTest {

  private static final String HEADINGS =
      "Événement;Jour;Chez;Format;Places;Ouvert au public;Tarif public (€);Tarif adhérent (€);"
          + "Adhérent de;Demandé le;Désisté le;En vrai;Note\n";
  private static final String LINE =
      "forum;2026-01-15;Toulouse;Grand événement;30;non;90,00;45;Montpellier;2026-01-02T10:00;;"
          + "refusé, pas ouvert;Camille Exemple\n";

  private final ClusterId toulouse = new ClusterId(new UUID(0, 1));
  private final ClusterId montpellier = new ClusterId(new UUID(0, 2));
  private final SeasonWords words = new SeasonWords(new Messages());

  @Test
  void aLineIsARequestAndItsEvent() {
    Read read = read(HEADINGS + LINE + LINE.replace("Montpellier", "Public et autres"));

    assertThat(read.problems()).isEmpty();
    assertThat(read.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.capacity()).isEqualTo(30);
              assertThat(event.gathering().host()).isEqualTo(toulouse);
              assertThat(event.requests())
                  .extracting(request -> request.applicant().memberOf())
                  .containsExactly(Set.of(montpellier), Set.of());
              assertThat(event.requests())
                  .extracting(PastRequest::became)
                  .containsOnly(Outcome.NOT_OPEN);
            });
  }

  @Test
  void whatIsKeptHasNoOtherColumnAndReadsTheSame() {
    Read read = read(HEADINGS + LINE);
    StringBuilder kept = new StringBuilder();
    read.kept()
        .forEach(
            line ->
                kept.append(String.join(";", line.stream().map(SeasonTableTest::quoted).toList()))
                    .append('\n'));

    assertThat(kept.toString()).doesNotContain("Camille");
    assertThat(read(kept.toString()).events()).isEqualTo(read.events());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-15|hier|Jour",
        "Toulouse|Paris|Chez",
        "Grand événement|Fête|Format",
        ";30;|;beaucoup;|Places",
        "90,00|-3|Tarif public (€)",
        "Montpellier|Inconnu|Adhérent de",
        "2026-01-02T10:00|demain|Demandé le",
        "refusé, pas ouvert|peut-être|En vrai",
        "refusé, pas ouvert|s’est désisté|Désisté le"
      })
  void aCellThatSaysNothingWeKnowIsNamedWithItsLine(String good, String bad, String column) {
    Read read = read(HEADINGS + LINE + LINE.replace(good, bad));

    assertThat(read.problems()).extracting(Problem::key).containsExactly("dryrun.file.cell");
    assertThat(read.problems().getFirst().arguments()).startsWith(3L, column);
  }

  @Test
  void anEventIsDescribedOnlyOnce() {
    assertThat(read(HEADINGS + LINE + LINE.replace(";30;", ";40;")).problems())
        .extracting(Problem::key)
        .containsExactly("dryrun.file.differs");
  }

  @Test
  void aFileWithoutAColumnOrWithoutALineIsRefused() {
    assertThat(read(HEADINGS.replace("Chez;", "") + LINE).problems())
        .extracting(Problem::key)
        .contains("dryrun.file.column");
    assertThat(read(HEADINGS).problems())
        .extracting(Problem::key)
        .containsExactly("dryrun.file.empty");
    assertThat(read("").problems()).isNotEmpty();
    assertThat(read("PK\u0003\u0004 \"open quote").problems()).isNotEmpty();
  }

  private Read read(String text) {
    return SeasonTable.read(
        text,
        words,
        Map.of("toulouse", toulouse, "montpellier", montpellier),
        SeasonTableTest::words);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String words(SeasonColumn column) {
    return new Messages().in(Locale.FRENCH).say("dryrun.csv." + column.key());
  }
}
