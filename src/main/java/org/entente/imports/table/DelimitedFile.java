package org.entente.imports.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.platform.Problem;

/// Reads text whose cells are separated by a character that nobody told.
final class DelimitedFile {

  private static final char[] SEPARATORS = {';', ',', '\t', '|'};
  private static final int SAMPLE_CHARACTERS = 100_000;
  private static final int SAMPLE_ROWS = 100;

  private DelimitedFile() {}

  static TableReading read(DecodedText decoded) {
    char separator = separator(decoded.text());
    TableBuilder rows = new TableBuilder();
    try (CSVParser parser = parser(decoded.text(), separator)) {
      long line = 1;
      for (CSVRecord record : parser) {
        rows.add(line, record.toList());
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException _) {
      return new TableReading.Refused(Problem.at("file", "imports.file.quotes"));
    }
    return rows.build(new Table.Origin("csv", decoded.encoding() + " " + name(separator)));
  }

  /// The separator under which most rows have the same number of cells, more than one.
  private static char separator(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARACTERS));
    char best = ',';
    double bestScore = 0;
    for (char candidate : SEPARATORS) {
      double score = score(sample, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static double score(String sample, char separator) {
    if (sample.indexOf(separator) < 0) {
      return 0;
    }
    Map<Integer, Integer> widths = new HashMap<>();
    int rows = 0;
    try (CSVParser parser = parser(sample, separator)) {
      for (CSVRecord record : parser) {
        if (record.size() > 1 || !record.get(0).isBlank()) {
          widths.merge(record.size(), 1, Integer::sum);
          rows++;
        }
        if (rows == SAMPLE_ROWS) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException _) {
      return 0;
    }
    double best = 0;
    for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
      double share = (double) width.getValue() / rows;
      double columns = Math.min(width.getKey(), 50);
      best = Math.max(best, columns > 1 ? share * share * Math.sqrt(columns) : 0);
    }
    return best;
  }

  private static CSVParser parser(String text, char separator) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    return CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get();
  }

  private static String name(char separator) {
    return separator == '\t' ? "⇥" : String.valueOf(separator);
  }
}
