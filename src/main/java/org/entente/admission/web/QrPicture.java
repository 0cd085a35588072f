package org.entente.admission.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// A QR code as the path of an SVG, one unit per module, without a margin.
///
/// @param size how many modules it has on a side
/// @param path the dark modules, row by row
public record QrPicture(int size, String path) {

  private static final int MARGIN = 4;
  private static final int SCALE = 8;
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

  /// @throws IllegalArgumentException for a text that is too long for a QR code
  static QrPicture of(String text) {
    BitMatrix modules;
    try {
      modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException failure) {
      throw new IllegalArgumentException(
          "No QR code holds " + text.length() + " characters", failure);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      row(modules, y, path);
    }
    return new QrPicture(modules.getWidth(), path.toString());
  }

  /// The same as a PNG in base64, with a margin of four modules, for papers.
  public String png() {
    int side = (size + 2 * MARGIN) * SCALE;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, side, side);
    pen.setColor(Color.BLACK);
    Matcher runs = RUN.matcher(path);
    while (runs.find()) {
      pen.fillRect(
          (Integer.parseInt(runs.group(1)) + MARGIN) * SCALE,
          (Integer.parseInt(runs.group(2)) + MARGIN) * SCALE,
          Integer.parseInt(runs.group(3)) * SCALE,
          SCALE);
    }
    pen.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Base64.getEncoder().encodeToString(file.toByteArray());
  }

  private static void row(BitMatrix modules, int y, StringBuilder path) {
    int x = 0;
    while (x < modules.getWidth()) {
      int start = x;
      while (x < modules.getWidth() && modules.get(x, y)) {
        x++;
      }
      if (x > start) {
        path.append('M').append(start).append(' ').append(y).append('h').append(x - start);
        path.append("v1h-").append(x - start).append('z');
      }
      x++;
    }
  }
}
