package org.entente.imports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SpreadsheetFileTest {

  @Test
  void numbersDatesAndFormulasComeAsPeopleReadThem() {
    Table table =
        table(
            workbook(
                book -> {
                  Sheet sheet = book.createSheet("Adhérents");
                  CellStyle day = book.createCellStyle();
                  day.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
                  row(
                      sheet,
                      0,
                      "Nom",
                      "SIRET",
                      "Effectif",
                      "Depuis",
                      "Rendez-vous",
                      "Somme",
                      "Vrai");
                  Row row = row(sheet, 1, "Été");
                  row.createCell(1).setCellValue(35600000049837d);
                  row.createCell(2).setCellValue(12.5);
                  row.createCell(3).setCellValue(LocalDate.of(2026, 6, 4));
                  row.getCell(3).setCellStyle(day);
                  row.createCell(4).setCellValue(LocalDateTime.of(2026, 6, 4, 18, 30));
                  row.getCell(4).setCellStyle(day);
                  row.createCell(5).setCellFormula("1+2");
                  book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                  row.createCell(6).setCellValue(true);
                }));
    assertThat(table.rows().getFirst().cells())
        .containsExactly(
            "Été", "35600000049837", "12.5", "2026-06-04", "2026-06-04 18:30", "3", "TRUE");
  }

  @Test
  void theSheetThatHoldsTheDataIsTaken() {
    Table table =
        table(
            workbook(
                book -> {
                  row(book.createSheet("Lisez-moi"), 0, "Ce classeur contient la liste");
                  Sheet data = book.createSheet("Données");
                  row(data, 2, "Nom", "Ville");
                  row(data, 3, "Un", "Sète");
                  row(data, 4, "Deux", "Agde");
                  row(book.createSheet("Notes"), 0, "Rien");
                }));
    assertThat(table.origin().detail()).isEqualTo("Données");
    assertThat(table.headers()).containsExactly("Nom", "Ville");
    assertThat(table.rows().get(1).line()).isEqualTo(5);
  }

  @Test
  void anotherArchiveIsToldFromAWorkbook() {
    byte[] file = zip("word/document.xml", out -> write(out, "<w:document/>"));
    assertThat(refusal(file)).isEqualTo("imports.file.other_archive");
  }

  @Test
  void aMillionRowsInASmallFileAreRefusedQuickly() {
    byte[] bomb =
        bomb(
            out -> {
              write(out, "<worksheet><sheetData>");
              byte[] row =
                  "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>"
                      .getBytes(StandardCharsets.UTF_8);
              for (int count = 0; count < 1_000_000; count++) {
                write(out, row);
              }
              write(out, "</sheetData></worksheet>");
            });
    assertThat(bomb.length).isLessThan(1_000_000);
    long start = System.nanoTime();
    assertThat(refusal(bomb)).startsWith("imports.file.");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void aPartThatUnpacksToGigabytesIsRefusedQuickly() {
    byte[] block = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    byte[] bomb =
        zip(
            "xl/workbook.xml",
            out -> {
              for (int count = 0; count < 60; count++) {
                write(out, block);
              }
            });
    long start = System.nanoTime();
    assertThat(refusal(bomb)).isEqualTo("imports.file.text");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void anEntityBombIsRefused() {
    byte[] bomb =
        bomb(
            out ->
                write(
                    out,
                    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row>"
                        + "<c t=\"inlineStr\"><is><t>&b;&c;</t></is></c></row></sheetData></worksheet>"));
    assertThat(refusal(bomb)).startsWith("imports.file.");
  }

  /// A workbook whose one sheet is written by hand.
  private static byte[] bomb(Consumer<OutputStream> sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          out ->
              write(
                  out,
                  """
                  <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                  <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""));
      part(
          zip,
          "_rels/.rels",
          out ->
              write(
                  out,
                  """
                  <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
      part(
          zip,
          "xl/workbook.xml",
          out ->
              write(
                  out,
                  """
                  <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                  <sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"""));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          out ->
              write(
                  out,
                  """
                  <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""));
      part(zip, "xl/worksheets/sheet1.xml", sheet);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, Consumer<OutputStream> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, name, content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, Consumer<OutputStream> content)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    content.accept(zip);
    zip.closeEntry();
  }

  private static void write(OutputStream out, String text) {
    write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] workbook(Consumer<XSSFWorkbook> content) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      content.accept(book);
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Row row(Sheet sheet, int place, String... cells) {
    Row row = sheet.createRow(place);
    for (int column = 0; column < cells.length; column++) {
      row.createCell(column).setCellValue(cells[column]);
    }
    return row;
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
