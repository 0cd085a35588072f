package org.entente.admission.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code as the path of an SVG, one unit per module, without a margin.
///
/// @param size how many modules it has on a side
/// @param path the dark modules, row by row
public record QrPicture(int size, String path) {

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
