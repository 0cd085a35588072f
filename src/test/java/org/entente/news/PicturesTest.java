package org.entente.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.platform.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pictures that were sent, and what is kept of them.
@EntenteTest
class PicturesTest {

  private final KeepPicture keep;
  private final Pictures pictures;
  private final ClustersFixture clusters;
  private ClusterId cluster;

  PicturesTest(KeepPicture keep, Pictures pictures, JdbcClient sql, TestClock clock) {
    this.keep = keep;
    this.pictures = pictures;
    this.clusters = new ClustersFixture(sql, clock);
  }

  @BeforeEach
  void aCluster() {
    cluster = clusters.cluster("Autan " + UUID.randomUUID()).id();
  }

  @Test
  void aLargePictureIsMadeInThreeSizes() throws IOException {
    Picture kept = kept(file("jpg", 3000, 1500, BufferedImage.TYPE_INT_RGB));
    assertThat(kept.type()).isEqualTo("image/jpeg");
    assertThat(kept.widths()).containsExactly(480, 960, 1600);
    assertThat(List.of(kept.width(), kept.height())).containsExactly(1600, 800);
    for (int width : kept.widths()) {
      BufferedImage read =
          ImageIO.read(new ByteArrayInputStream(pictures.content(kept.id(), width).bytes()));
      assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(width, width / 2);
    }
  }

  @Test
  void aSmallPictureStaysAsSmallAsItIs() throws IOException {
    Picture kept = kept(file("jpg", 300, 200, BufferedImage.TYPE_INT_RGB));
    assertThat(kept.widths()).containsExactly(300);
    assertThat(kept.height()).isEqualTo(200);
  }

  @Test
  void whatShowsThroughStaysSo() throws IOException {
    Picture kept = kept(file("png", 600, 600, BufferedImage.TYPE_INT_ARGB));
    assertThat(kept.type()).isEqualTo("image/png");
    BufferedImage read =
        ImageIO.read(new ByteArrayInputStream(pictures.content(kept.id(), 480).bytes()));
    assertThat(read.getColorModel().hasAlpha()).isTrue();
    assertThat(new Color(read.getRGB(2, 2), true).getAlpha()).isZero();
  }

  /// A telephone held upright writes the picture lying and says so beside.
  @Test
  void aPictureIsTurnedTheRightWayUpAndNothingElseOfItsFileIsKept() throws IOException {
    byte[] lying = withOrientation(file("jpg", 800, 400, BufferedImage.TYPE_INT_RGB), (short) 6);
    assertThat(new String(lying, StandardCharsets.ISO_8859_1)).contains("Exif");
    Picture kept = kept(lying);
    assertThat(List.of(kept.width(), kept.height())).containsExactly(400, 800);
    assertThat(new String(pictures.content(kept.id(), 400).bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif");
  }

  @Test
  void aFileThatLiesAboutItsTypeIsRefused() {
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    assertThat(problems(page, "Une image")).containsExactly("news.problem.picture");
    byte[] broken = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'};
    assertThat(problems(broken, "Une image")).containsExactly("news.problem.picture");
  }

  /// The head of a PNG says 60,000 × 60,000: nothing of that size is ever made.
  @Test
  void aPictureThatWouldFillTheMemoryIsRefusedByItsHead() throws IOException {
    byte[] file = file("png", 10, 10, BufferedImage.TYPE_INT_RGB);
    ByteBuffer.wrap(file).putInt(16, 60_000).putInt(20, 60_000);
    CRC32 sum = new CRC32();
    sum.update(file, 12, 17);
    ByteBuffer.wrap(file).putInt(29, (int) sum.getValue());
    assertThat(problems(file, "Une image")).containsExactly("news.problem.picture-pixels");
  }

  @Test
  void aPictureWithoutWordsIsRefused() throws IOException {
    assertThat(problems(file("png", 10, 10, BufferedImage.TYPE_INT_RGB), "  "))
        .containsExactly("news.problem.alternative");
    assertThat(problems(new byte[0], "Rien")).containsExactly("news.problem.picture-missing");
    assertThat(problems(new byte[KeepPicture.LARGEST + 1], "Trop"))
        .containsExactly("news.problem.picture-large");
  }

  private Picture kept(byte[] file) {
    KeepPicture.Outcome outcome = keep.keep(cluster, file, "Trois personnes signent.");
    assertThat(outcome).isInstanceOf(KeepPicture.Outcome.Kept.class);
    Picture kept = ((KeepPicture.Outcome.Kept) outcome).picture();
    assertThat(pictures.of(cluster)).contains(kept);
    return kept;
  }

  private List<String> problems(byte[] file, String alternative) {
    KeepPicture.Outcome outcome = keep.keep(cluster, file, alternative);
    assertThat(outcome).isInstanceOf(KeepPicture.Outcome.Refused.class);
    assertThat(pictures.of(cluster)).isEmpty();
    return ((KeepPicture.Outcome.Refused) outcome).problems().stream().map(Problem::key).toList();
  }

  private static byte[] file(String format, int width, int height, int type) throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillRect(width / 4, height / 4, width / 2, height / 2);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  /// The same JPEG with an Exif part of one entry (CIPA DC-008, tag 0x0112).
  private static byte[] withOrientation(byte[] jpeg, short orientation) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xffe1).putShort((short) 34);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort(orientation).putShort((short) 0).putInt(0);
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.capacity());
    all.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
    return all.array();
  }
}
