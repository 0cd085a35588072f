package org.entente.admission.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a camera sees that is held over a ticket: its picture on a grey table, as YUV4MPEG2.
final class QrFilm {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int SCALE = 7;
  private static final int MARGIN = 4;
  private static final int FRAMES = 5;
  private static final byte TABLE = (byte) 120;
  private static final byte PAPER = (byte) 235;
  private static final byte INK = (byte) 20;
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

  private QrFilm() {}

  static Path of(QrPicture picture, Path file) throws IOException {
    byte[] grey = new byte[WIDTH * HEIGHT];
    Arrays.fill(grey, TABLE);
    int side = (picture.size() + 2 * MARGIN) * SCALE;
    int left = (WIDTH - side) / 2;
    int top = (HEIGHT - side) / 2;
    fill(grey, left, top, side, side, PAPER);
    Matcher runs = RUN.matcher(picture.path());
    while (runs.find()) {
      fill(
          grey,
          left + (Integer.parseInt(runs.group(1)) + MARGIN) * SCALE,
          top + (Integer.parseInt(runs.group(2)) + MARGIN) * SCALE,
          Integer.parseInt(runs.group(3)) * SCALE,
          SCALE,
          INK);
    }
    byte[] colour = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(colour, (byte) 128);
    try (OutputStream film = Files.newOutputStream(file)) {
      film.write(ascii("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT)));
      for (int frame = 0; frame < FRAMES; frame++) {
        film.write(ascii("FRAME\n"));
        film.write(grey);
        film.write(colour);
      }
    }
    return file;
  }

  private static void fill(byte[] grey, int left, int top, int width, int height, byte shade) {
    for (int row = top; row < top + height; row++) {
      int start = row * WIDTH + left;
      Arrays.fill(grey, start, start + width, shade);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
