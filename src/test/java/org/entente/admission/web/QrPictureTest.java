package org.entente.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
  private static final int SCALE = 4;
  private static final int MARGIN = 4;

  @Test
  void aScannerReadsFromThePictureWhatWasPutIn() throws ReaderException {
    String text = "ENTENTE:" + "aZ09-_".repeat(23);
    QrPicture picture = QrPicture.of(text);
    assertThat(picture.size()).isEqualTo(49);
    assertThat(new QRCodeReader().decode(drawn(picture)).getText()).isEqualTo(text);
  }

  private static BinaryBitmap drawn(QrPicture picture) {
    int side = (picture.size() + 2 * MARGIN) * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    Matcher runs = RUN.matcher(picture.path());
    while (runs.find()) {
      int x = (Integer.parseInt(runs.group(1)) + MARGIN) * SCALE;
      int y = (Integer.parseInt(runs.group(2)) + MARGIN) * SCALE;
      for (int row = y; row < y + SCALE; row++) {
        int start = row * side + x;
        Arrays.fill(pixels, start, start + Integer.parseInt(runs.group(3)) * SCALE, 0);
      }
    }
    return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
  }
}
