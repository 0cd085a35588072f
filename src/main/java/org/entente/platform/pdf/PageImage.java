package org.entente.platform.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A page of a PDF as a picture. Its letters are drawn from the paper's own fonts: the machine
/// needs
/// none.
final class PageImage {

  private PageImage() {}

  static byte[] png(byte[] pdf, int width) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      float scale = width / document.getPage(0).getMediaBox().getWidth();
      BufferedImage image = new PDFRenderer(document).renderImage(0, scale, ImageType.RGB);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException("A page cannot be drawn.", failure);
    }
  }
}
