package org.entente.platform.table;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// A table as a file, sent while it is read: however many rows it has, only some are in memory.
///
/// A controller returns it: `return new CsvFile("members.csv", csv -> members.each(…, csv::row))`.
public final class CsvFile implements View {

  private final String name;
  private final Consumer<CsvText> rows;

  /// @param name what the file is called
  /// @param rows writes the rows, headings first
  public CsvFile(String name, Consumer<CsvText> rows) {
    this.name = name;
    this.rows = rows;
  }

  @Override
  public String getContentType() {
    return "text/csv;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    ContentDisposition disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(getContentType());
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    rows.accept(new CsvText(out));
    out.flush();
  }
}
