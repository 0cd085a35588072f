package org.entente.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// Reads an .xlsx file as a stream, never as a whole in memory, and takes the sheet that holds the
/// data. A small file may unpack to gigabytes: every part has its bound.
final class SpreadsheetFile {

  private static final long LARGEST_SHEET = 100_000_000;
  private static final long LARGEST_STRINGS = 32_000_000;
  private static final long LARGEST_OTHER = 4_000_000;
  private static final int MOST_PARTS = 2_000;
  private static final int MOST_SHEETS = 50;

  static {
    ZipSecureFile.setMaxEntrySize(LARGEST_SHEET);
  }

  private SpreadsheetFile() {}

  static TableReading read(byte[] content) {
    try {
      Path file = Files.createTempFile("entente-import", ".xlsx");
      try {
        Files.write(file, content);
        checkParts(file);
        return sheets(file);
      } finally {
        Files.delete(file);
      }
    } catch (TableLimits.Exceeded exceeded) {
      return new TableReading.Refused(exceeded.problem());
    } catch (OpenXML4JException | IOException | SAXException | RuntimeException _) {
      // For a broken file the library throws whatever its code runs into; all of it means one
      // thing.
      return new TableReading.Refused(Problem.at("file", "imports.file.broken_spreadsheet"));
    }
  }

  /// Unpacks what the library keeps whole in memory, only to see that it is small.
  private static void checkParts(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw TableLimits.tooMuchText();
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new TableLimits.Exceeded(Problem.at("file", "imports.file.other_archive"));
      }
      for (ZipEntry part : Collections.list(zip.entries())) {
        String name = part.getName();
        boolean streamed =
            name.startsWith("xl/worksheets/sheet")
                || name.startsWith("xl/media/")
                || name.equals("xl/sharedStrings.xml");
        try (InputStream unpacked = zip.getInputStream(part)) {
          if (!streamed && unpacked.skip(LARGEST_OTHER + 1) > LARGEST_OTHER) {
            throw TableLimits.tooMuchText();
          }
        }
      }
    }
  }

  private static TableReading sheets(Path file)
      throws OpenXML4JException, IOException, SAXException {
    try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader workbook = new XSSFReader(archive);
      SharedStrings strings = strings(workbook);
      StylesTable styles = workbook.getStylesTable();
      PlainCells cells = new PlainCells(countsFrom1904(workbook));
      TableBuilder fullest = new TableBuilder();
      String name = "";
      XSSFReader.SheetIterator sheets = workbook.getSheetIterator();
      for (int count = 0; sheets.hasNext() && count < MOST_SHEETS; count++) {
        try (InputStream sheet = sheets.next()) {
          TableBuilder rows = new TableBuilder();
          read(sheet, new XSSFSheetXMLHandler(styles, strings, new Rows(rows), cells, false));
          if (rows.weight() > fullest.weight()) {
            fullest = rows;
            name = sheets.getSheetName();
          }
        }
      }
      return fullest.build(new Table.Origin("xlsx", name));
    }
  }

  private static SharedStrings strings(XSSFReader workbook)
      throws OpenXML4JException, IOException, SAXException {
    InputStream data = workbook.getSharedStringsData();
    if (data == null) {
      return new ReadOnlySharedStringsTable(InputStream.nullInputStream(), false) {
        @Override
        public void readFrom(InputStream nothing) {
          // A workbook without shared texts has no part to read.
        }
      };
    }
    try (InputStream bounded = new BoundedStream(data, LARGEST_STRINGS)) {
      return new ReadOnlySharedStringsTable(bounded, false);
    }
  }

  private static boolean countsFrom1904(XSSFReader workbook)
      throws OpenXML4JException, IOException {
    try (InputStream data = workbook.getWorkbookData()) {
      String start = new String(data.readNBytes(8_000), java.nio.charset.StandardCharsets.UTF_8);
      return start.contains("date1904=\"1\"") || start.contains("date1904=\"true\"");
    }
  }

  private static void read(InputStream sheet, XSSFSheetXMLHandler handler)
      throws IOException, SAXException {
    try {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(sheet));
    } catch (javax.xml.parsers.ParserConfigurationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Puts the cells of a row, of which the file names only the filled ones, into their places.
  private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final TableBuilder builder;
    private List<String> cells = new ArrayList<>();

    Rows(TableBuilder builder) {
      this.builder = builder;
    }

    @Override
    public void startRow(int row) {
      cells = new ArrayList<>();
    }

    @Override
    public void endRow(int row) {
      builder.add(row + 1L, cells);
    }

    @Override
    public void cell(
        @Nullable String reference,
        @Nullable String text,
        org.apache.poi.xssf.usermodel.@Nullable XSSFComment comment) {
      int place = reference == null ? cells.size() : column(reference);
      boolean filled = text != null && !text.isEmpty() && !text.startsWith("ERROR:");
      if (!filled) {
        return;
      }
      if (place >= TableLimits.COLUMNS) {
        throw TableLimits.tooManyColumns();
      }
      while (cells.size() <= place) {
        cells.add("");
      }
      cells.set(place, text);
    }

    /// `AB12` is column 27, counted from 0.
    private static int column(String reference) {
      int column = 0;
      for (int place = 0; place < reference.length() && place < 4; place++) {
        char letter = reference.charAt(place);
        if (letter < 'A' || letter > 'Z') {
          break;
        }
        column = column * 26 + letter - 'A' + 1;
      }
      return Math.max(0, column - 1);
    }
  }
}
