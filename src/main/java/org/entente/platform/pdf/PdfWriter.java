package org.entente.platform.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// Turns one XHTML text into one PDF/A-3a that is tagged as PDF/UA asks. Fetches nothing: fonts and
/// style sheets are ours, pictures stand in the text.
final class PdfWriter {

  private static final String SANS = "Libre Franklin";
  private static final String SERIF = "Source Serif 4";
  private static final String SCHEME = "papers:";
  private static final Pattern STYLE_SHEET = Pattern.compile("papers:[a-z-]+\\.css");
  private static final String PICTURE = "data:image/png;base64,";
  private static final int MOST_PAGES = 3_000;
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  PdfWriter() {
    // Its log names what a paper holds; what is wrong with a template shows on the paper.
    XRLog.setLoggingEnabled(false);
  }

  /// @param deadline the value of `System.nanoTime()` after which no page is begun
  byte[] write(String html, long deadline) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.useColorProfile(COLOURS);
    builder.withProducer("Entente");
    builder.useReplacementText("?");
    closeTheNetwork(builder);
    builder.usePageSupplier(
        (document, width, height, number, _) -> page(document, width, height, number, deadline));
    builder.withHtmlContent(html, null);
    builder.toStream(pdf);
    try (PDDocument document = new PDDocument()) {
      builder.usePDDocument(document);
      font(builder, document, "libre-franklin-400.ttf", SANS, 400);
      font(builder, document, "libre-franklin-600.ttf", SANS, 600);
      font(builder, document, "source-serif-4-400.ttf", SERIF, 400);
      font(builder, document, "source-serif-4-600.ttf", SERIF, 600);
      builder.run();
    } catch (IOException failure) {
      throw new UncheckedIOException("A paper cannot be written.", failure);
    }
    return pdf.toByteArray();
  }

  /// Ligatures stay out: their glyphs carry no letters, so that "Geoffroy" would be read out and
  /// copied as "Georoy".
  private void font(
      PdfRendererBuilder builder, PDDocument document, String file, String family, int weight)
      throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file("fonts/" + file)));
    font.setEnableGsub(false);
    builder.useFont(
        new PDFontSupplier(PDType0Font.load(document, font, true)),
        family,
        weight,
        FontStyle.NORMAL,
        true);
  }

  private void closeTheNetwork(PdfRendererBuilder builder) {
    builder.useUriResolver((_, uri) -> isOurs(uri) ? uri : null);
    builder.useExternalResourceAccessControl(
        (uri, type) -> isOurs(uri) && type != ExternalResourceType.FILE_EMBED,
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useProtocolsStreamImplementation(uri -> stream(uri), "papers");
    builder.useProtocolsStreamImplementation(
        uri -> refused(uri), "http", "https", "file", "jar", "ftp");
  }

  private static boolean isOurs(@Nullable String uri) {
    return uri != null && (STYLE_SHEET.matcher(uri).matches() || uri.startsWith(PICTURE));
  }

  private static PDPage page(
      PDDocument document, float width, float height, int number, long deadline) {
    if (number >= MOST_PAGES || System.nanoTime() > deadline) {
      throw new PressBusy("A paper was stopped at page %,d.".formatted(number + 1));
    }
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    return page;
  }

  private FSStream stream(String uri) {
    return new Bytes(file(uri.substring(SCHEME.length())));
  }

  private static FSStream refused(String uri) {
    throw new IllegalArgumentException("A paper may not fetch " + uri);
  }

  private byte[] file(String name) {
    return files.computeIfAbsent(name, PdfWriter::read);
  }

  private static byte[] read(String name) {
    try (InputStream file = PdfWriter.class.getResourceAsStream("/papers/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("There is no src/main/resources/papers/" + name);
      }
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A file that is read as bytes or as text.
  private record Bytes(byte[] content) implements FSStream {

    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
