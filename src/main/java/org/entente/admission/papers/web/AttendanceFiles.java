package org.entente.admission.papers.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.entente.platform.text.Translator;

/// An attendance list for spreadsheets.
final class AttendanceFiles {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setDelimiter(';').get();
  private static final int[] WIDTHS = {36, 36, 30, 24};
  private static final int UNITS_PER_CHARACTER = 256;

  private AttendanceFiles() {}

  static byte[] csv(AttendanceView view, Translator say) {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord(heads(say));
      for (AttendanceView.Line line : view.lines()) {
        csv.printRecord(cells(line, say).stream().map(AttendanceFiles::harmless));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] workbook(AttendanceView view, Translator say) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet(say.say("papers.attendance"));
      Font bold = workbook.createFont();
      bold.setBold(true);
      CellStyle head = workbook.createCellStyle();
      head.setFont(bold);
      fill(sheet.createRow(0), heads(say));
      sheet.getRow(0).forEach(cell -> cell.setCellStyle(head));
      for (AttendanceView.Line line : view.lines()) {
        fill(sheet.createRow(sheet.getLastRowNum() + 1), cells(line, say));
      }
      for (int column = 0; column < WIDTHS.length; column++) {
        sheet.setColumnWidth(column, WIDTHS[column] * UNITS_PER_CHARACTER);
      }
      sheet.createFreezePane(0, 1);
      workbook.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static List<String> heads(Translator say) {
    return List.of(
        say.say("papers.column.name"),
        say.say("papers.column.company"),
        say.say("papers.column.for"),
        say.say("papers.column.admitted"));
  }

  private static List<String> cells(AttendanceView.Line line, Translator say) {
    String name = line.name().isEmpty() ? say.say("papers.unnamed") : line.name();
    return List.of(name, line.company(), line.whose(), line.admittedAt());
  }

  private static void fill(Row row, List<String> texts) {
    for (int column = 0; column < texts.size(); column++) {
      row.createCell(column).setCellValue(texts.get(column));
    }
  }

  /// What somebody typed must not become a formula in whoever's spreadsheet opens it. In a workbook
  /// a text is no formula by itself.
  private static String harmless(String typed) {
    return !typed.isEmpty() && "=+-@\t\r\n".indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
  }
}
