package org.entente.news;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

/// Makes a picture anew in the sizes that pages ask for. What was sent is read, turned the right
/// way
/// up and forgotten: the place and the camera that its file names are not kept.
final class PicturePress {

  /// What the widest screens show of an article, a narrow one, and a telephone's; in pixels.
  private static final int[] WIDTHS = {480, 960, 1600};

  /// A picture of more pixels takes more memory than one person's wish may.
  static final long MOST_PIXELS = 50_000_000;

  private static final double QUALITY = 0.82;

  private PicturePress() {}

  /// What was made of a file.
  sealed interface Pressed {

    /// @param type `image/jpeg`, or `image/png` where something shows through it
    /// @param sizes the bytes of each, by width, the smallest first
    /// @param height of the widest
    record Sizes(String type, TreeMap<Integer, byte[]> sizes, int height) implements Pressed {}

    /// It is no picture that we can read, whatever it says it is.
    record Unreadable() implements Pressed {}

    /// It has too many pixels.
    record TooLarge(int width, int height) implements Pressed {}
  }

  static Pressed press(byte[] file) {
    try {
      int[] measures = measures(file);
      if (measures == null) {
        return new Pressed.Unreadable();
      }
      if ((long) measures[0] * measures[1] > MOST_PIXELS) {
        return new Pressed.TooLarge(measures[0], measures[1]);
      }
      return sizes(Thumbnails.of(new ByteArrayInputStream(file)).scale(1).asBufferedImage());
    } catch (IOException | RuntimeException _) {
      // The readers of pictures throw whatever their parsing stumbles over.
      return new Pressed.Unreadable();
    }
  }

  /// Width and height as the file's head says, before anything of their size is made; null for what
  /// is no picture.
  private static int @Nullable [] measures(byte[] file) throws IOException {
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Optional<ImageReader> reader = first(ImageIO.getImageReaders(input));
      if (reader.isEmpty()) {
        return null;
      }
      try {
        reader.get().setInput(input);
        return new int[] {reader.get().getWidth(0), reader.get().getHeight(0)};
      } finally {
        reader.get().dispose();
      }
    }
  }

  private static <T> Optional<T> first(Iterator<T> all) {
    return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
  }

  private static Pressed.Sizes sizes(BufferedImage upright) {
    boolean transparent = upright.getColorModel().hasAlpha();
    TreeMap<Integer, byte[]> sizes = new TreeMap<>();
    IntStream.concat(
            IntStream.of(WIDTHS).filter(width -> width < upright.getWidth()),
            IntStream.of(Math.min(upright.getWidth(), WIDTHS[WIDTHS.length - 1])))
        .distinct()
        .forEach(width -> sizes.put(width, bytes(upright, width, transparent)));
    int widest = sizes.lastKey();
    int height = Math.max(1, Math.round((float) upright.getHeight() * widest / upright.getWidth()));
    return new Pressed.Sizes(transparent ? "image/png" : "image/jpeg", sizes, height);
  }

  private static byte[] bytes(BufferedImage upright, int width, boolean transparent) {
    int height = Math.max(1, Math.round((float) upright.getHeight() * width / upright.getWidth()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Thumbnails.of(upright)
          .forceSize(width, height)
          .imageType(transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
          .outputFormat(transparent ? "png" : "jpg")
          .outputQuality(QUALITY)
          .toOutputStream(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException("A picture cannot be written in memory", failure);
    }
    return bytes.toByteArray();
  }
}
