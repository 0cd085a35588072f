package org.entente.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaperPressTest {

  private final PaperPress press = new PaperPress();

  @AfterEach
  void stop() {
    press.stop();
  }

  @Test
  void aPaperSaysWhatItsTemplateSays() {
    assertThat(text(paper("<h1>Réunion d’été</h1><p>Œuvres à Sète\u00a0: 45\u00a0€</p>")))
        .contains("Réunion d’été")
        .contains("Œuvres à Sète\u00a0: 45\u00a0€");
  }

  @Test
  void accentsThatStandApartAreJoinedAndOtherAlphabetsFindAFont() {
    assertThat(text(paper("<p>Re\u0301mi, Łukasz, Şeyma, Дмитрий, Ελένη</p>")))
        .contains("Rémi, Łukasz, Şeyma, Дмитрий, Ελένη");
  }

  @Test
  void lettersThatJoinStayLettersToWhoReadsAloud() {
    assertThat(text(paper("<p>Geoffroy, Fiona, efficace <span class=\"serif\">affiné</span></p>")))
        .contains("Geoffroy, Fiona, efficace affiné");
  }

  @Test
  void whatNoFontOfOursKnowsIsMarkedAndNothingElseIsLost() {
    assertThat(text(paper("<p>Avant 日 après</p>"))).contains("Avant ? après");
  }

  @Test
  void charactersThatXmlCannotCarryAreLeftOut() {
    assertThat(text(paper("<p>Avant\u0000\u0008\uFFFE après</p>"))).contains("Avant après");
  }

  @Test
  void aScriptIsTextWhenItWasTypedAndNothingWhenItStandsInATemplate() {
    assertThat(text(paper("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")))
        .contains("<script>alert(1)</script>");
    assertThat(text(paper("<p>Rien</p><script>alert(2)</script>"))).doesNotContain("alert");
  }

  @Test
  void aPaperIsTaggedAndNamesItsLanguageItsTitleAndItsStandard() throws IOException {
    try (PDDocument document = open(paper("<h1>Titre</h1><table><tr><th>Nom</th></tr></table>"))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("fr");
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("L’essai");
      assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("<pdfaid:part>3<")
          .contains("<pdfaid:conformance>A<")
          .contains("<pdfuaid:part>1<");
    }
  }

  @Test
  void allFontsAreOursAndTravelWithThePaper() throws IOException {
    try (PDDocument document =
        open(paper("<p>Nom <b>gras</b> <span class=\"serif\">Signé</span></p>"))) {
      List<String> names = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        PDResources resources = page.getResources();
        for (COSName name : resources.getFontNames()) {
          assertThat(resources.getFont(name).isEmbedded()).isTrue();
          names.add(resources.getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
      }
      assertThat(names).allMatch(name -> name.matches("(LibreFranklin|SourceSerif4).*"));
      assertThat(names).hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void nothingIsFetchedFromAnywhere() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    Path secret = Files.createTempFile("secret", ".css");
    Files.writeString(secret, "p { display: none }");
    try {
      String away = "http://127.0.0.1:" + server.getAddress().getPort();
      String paper =
          """
          <!DOCTYPE html SYSTEM "AWAY/a.dtd"><html lang="fr"><head><title>T</title>
          <link rel="stylesheet" href="AWAY/b.css"/><link rel="stylesheet" href="SECRET"/>
          <link rel="stylesheet" href="papers:../application.css"/>
          <style>@import url("AWAY/c.css"); @font-face { font-family: X; src: url("AWAY/d.ttf") }
          p { background: url("AWAY/e.png"); font-family: X, "Libre Franklin" }</style></head>
          <body><p>Reste</p><img src="AWAY/f.png" alt=""/><object data="AWAY/g.pdf"></object>
          <a href="AWAY/h" download="x" rel="attachment">lien</a></body></html>
          """
              .replace("AWAY", away)
              .replace("SECRET", secret.toUri().toString());
      assertThat(text(press.print(paper))).contains("Reste");
      assertThat(asked).isEmpty();
    } finally {
      server.stop(0);
      Files.delete(secret);
    }
  }

  @Test
  void anEntityCannotReadAFile() throws IOException {
    Path secret = Files.createTempFile("secret", ".txt");
    Files.writeString(secret, "top secret");
    String paper =
        "<!DOCTYPE html [<!ENTITY leak SYSTEM \"%s\">]><html lang=\"fr\"><head><title>T</title></head><body><p>a&leak;b</p></body></html>"
            .formatted(secret.toUri());
    try {
      assertThat(text(press.print(paper))).doesNotContain("top secret");
    } catch (IllegalStateException refused) {
      assertThat(refused).hasMessage("A paper cannot be made.");
    } finally {
      Files.delete(secret);
    }
  }

  @Test
  void picturesStandInTheText() throws IOException {
    String picture =
        "<img alt=\"Code\" src=\"data:image/png;base64,%s\"/>".formatted(blackSquare());
    try (PDDocument document = open(paper(picture))) {
      PDResources resources = document.getPage(0).getResources();
      assertThat(StreamSupport.stream(resources.getXObjectNames().spliterator(), false)).hasSize(1);
    }
  }

  @Test
  void aPaperHasAnEnd() {
    String huge = "<p>" + "x".repeat(8_000_000) + "</p>";
    assertThatThrownBy(() -> paper(huge)).isInstanceOf(PressBusy.class);
    assertThatThrownBy(() -> new PdfWriter().write(html("<p>Trop tard</p>"), System.nanoTime() - 1))
        .isInstanceOf(PressBusy.class);
  }

  private byte[] paper(String body) {
    return press.print(html(body));
  }

  private static String html(String body) {
    return """
    <html lang="fr"><head><title>L’essai</title><link rel="stylesheet" href="papers:paper.css"/></head>
    <body>%s</body></html>
    """
        .formatted(body);
  }

  private static String blackSquare() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY), "png", png);
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static PDDocument open(byte[] pdf) throws IOException {
    return Loader.loadPDF(pdf);
  }

  private static String text(byte[] pdf) {
    try (PDDocument document = open(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
