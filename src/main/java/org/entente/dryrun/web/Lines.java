package org.entente.dryrun.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Lines for spreadsheets: semicolons and a byte order mark, as they are expected in France.
final class Lines implements AutoCloseable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setDelimiter(';').get();

  private final CSVPrinter csv;

  Lines(OutputStream out) throws IOException {
    BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.append(BYTE_ORDER_MARK);
    this.csv = new CSVPrinter(text, FORMAT);
  }

  void write(List<String> cells) {
    try {
      csv.printRecord(cells.stream().map(Lines::harmless));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    csv.close(true);
  }

  /// Euros as a spreadsheet reads them in that language.
  static String euros(long cents, boolean comma) {
    String decimal = BigDecimal.valueOf(cents, 2).toPlainString();
    return comma ? decimal.replace('.', ',') : decimal;
  }

  /// What somebody typed must not become a formula in whoever's spreadsheet opens it; a number with
  /// a sign is none.
  private static String harmless(String typed) {
    boolean formula = !typed.isEmpty() && "=+-@\t\r\n".indexOf(typed.charAt(0)) >= 0;
    return formula && !typed.matches("-?\\d+([.,]\\d+)?") ? "'" + typed : typed;
  }
}
