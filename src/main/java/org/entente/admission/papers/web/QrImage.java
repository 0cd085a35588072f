package org.entente.admission.papers.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// A QR code as a picture for paper: black on white, with the margin that readers need.
final class QrImage {

  /// Pixels per module: enough for a printer that smoothes pictures.
  private static final int SCALE = 4;

  private static final int BLACK = 0xff000000;
  private static final int WHITE = 0xffffffff;
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.MARGIN, 1, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

  private QrImage() {}

  /// A `data:` address of a PNG.
  static String address(String text) {
    try {
      BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      int size = modules.getWidth() * SCALE;
      BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          image.setRGB(x, y, modules.get(x / SCALE, y / SCALE) ? BLACK : WHITE);
        }
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException failure) {
      throw new IllegalArgumentException("No QR code holds " + text, failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
