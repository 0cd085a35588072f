package org.entente.imports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.platform.table.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

  private static final String FRENCH = "Société;Ville;Effectif\nÉlan œuvré;Sète;12,5\n";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void anyUsualEncodingGivesTheSameTable() {
    List<byte[]> files =
        List.of(
            FRENCH.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + FRENCH).getBytes(StandardCharsets.UTF_8),
            FRENCH.getBytes(WINDOWS),
            ("\ufeff" + FRENCH).getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + FRENCH).getBytes(StandardCharsets.UTF_16BE),
            FRENCH.getBytes(StandardCharsets.UTF_16LE));
    for (byte[] file : files) {
      Table table = table(file);
      assertThat(table.headers()).containsExactly("Société", "Ville", "Effectif");
      assertThat(table.rows().getFirst().cells()).containsExactly("Élan œuvré", "Sète", "12,5");
    }
  }

  @Test
  void aMarkOfUtf8BeforeWindows1252IsSeenThrough() {
    byte[] text = FRENCH.getBytes(WINDOWS);
    byte[] file = new byte[text.length + 3];
    file[0] = (byte) 0xef;
    file[1] = (byte) 0xbb;
    file[2] = (byte) 0xbf;
    System.arraycopy(text, 0, file, 3, text.length);
    assertThat(table(file).headers()).containsExactly("Société", "Ville", "Effectif");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void theSeparatorIsFound(String separator) {
    String file = "nom;ville;note\nUn, deux;Sète;\"a;b|c,d\"\nTrois;Agde;x\n".replace(";", "\0");
    String written = file.replace("a\0b", "a;b").replace("Un, deux", "\"Un, deux\"");
    Table table = table(written.replace("\0", separator));
    assertThat(table.headers()).containsExactly("nom", "ville", "note");
    assertThat(table.rows().getFirst().cells()).containsExactly("Un, deux", "Sète", "a;b|c,d");
  }

  @Test
  void quotedCellsKeepTheirLinesAndLinesAreCountedAsEditorsDo() {
    Table table =
        table("nom,texte\r\nUn,\"première\r\nseconde\"\r\n\r\nDeux,\"il dit \"\"oui\"\"\"\r\n");
    assertThat(table.rows().get(0).line()).isEqualTo(2);
    assertThat(table.rows().get(0).cells().get(1)).isEqualTo("première\r\nseconde");
    assertThat(table.rows().get(1).line()).isEqualTo(5);
    assertThat(table.rows().get(1).cells().get(1)).isEqualTo("il dit \"oui\"");
  }

  @Test
  void raggedRowsAreFilledAndOverlongOnesKnown() {
    Table table = table("a;b;c\n1;2\n1;2;3;4\n1;2;3;;\n");
    assertThat(table.rows().get(0).cells()).containsExactly("1", "2", "");
    assertThat(table.overflows(table.rows().get(1))).isTrue();
    assertThat(table.overflows(table.rows().get(2))).isFalse();
  }

  @Test
  void repeatedAndEmptyHeadersGetNamesOfTheirOwn() {
    assertThat(table("nom;nom;;ville\n1;2;3;4\n").headers())
        .containsExactly("nom", "nom (2)", "#3", "ville");
  }

  @Test
  void titlesAboveTheHeadersAreLeftOut() {
    Table table = table("Liste des adhérents;;;\n;;;\nnom;ville;siret;note\nUn;Sète;1;x\n");
    assertThat(table.headers()).containsExactly("nom", "ville", "siret", "note");
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void whatIsNoTableIsRefusedWithItsReason() {
    assertThat(refusal(new byte[0])).isEqualTo("imports.file.empty");
    assertThat(refusal(" \n ;; \n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("imports.file.empty");
    assertThat(refusal("nom;ville\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("imports.file.headers_only");
    assertThat(refusal("nom\0;ville\nUn;Sète\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("imports.file.binary");
    assertThat(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("imports.file.pdf");
    assertThat(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}))
        .isEqualTo("imports.file.old_spreadsheet");
    assertThat(refusal("<!DOCTYPE html><p>Bonjour".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("imports.file.markup");
    assertThat(refusal("BEGIN:VCALENDAR\nEND:VCALENDAR\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("imports.file.calendar");
    assertThat(refusal("PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("imports.file.broken_spreadsheet");
  }

  @Test
  void limitsHold() {
    String manyRows = "nom;ville\n" + "x;y\n".repeat(60_000);
    assertThat(refusal(manyRows.getBytes(StandardCharsets.UTF_8))).isEqualTo("imports.file.rows");
    String manyColumns = "a;".repeat(300) + "b\n" + "1;".repeat(300) + "2\n";
    assertThat(refusal(manyColumns.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("imports.file.columns");
    String openQuote = "nom;ville\nUn;\"Sète\n" + "Deux;Agde\n".repeat(10_000);
    assertThat(refusal(openQuote.getBytes(StandardCharsets.UTF_8))).isEqualTo("imports.file.cell");
  }

  @Test
  void whatASpreadsheetWouldRunIsWrittenHarmlesslyAndReadBack() {
    List<String> nasty =
        List.of(
            "=1+1", "+33 5 61", "-1", "@SUM(A1)", "'déjà", "a;b", "dit \"non\"", "deux\nlignes");
    byte[] file = new CsvText().row("a", "b", "c", "d", "e", "f", "g", "h").row(nasty).bytes();
    assertThat(new String(file, StandardCharsets.UTF_8)).contains("'=1+1;'+33 5 61;'-1;'@SUM(A1)");
    assertThat(table(file).rows().getFirst().cells()).isEqualTo(nasty);
  }

  private static Table table(String text) {
    return table(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Table table(byte[] file) {
    return switch (TableFile.read(file)) {
      case TableReading.Readable(Table table) -> table;
      case TableReading.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  private static String refusal(byte[] file) {
    return switch (TableFile.read(file)) {
      case TableReading.Readable readable -> throw new AssertionError(readable.toString());
      case TableReading.Refused(var problem) -> problem.key();
    };
  }
}
