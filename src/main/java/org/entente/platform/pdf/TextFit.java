package org.entente.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// How large a text can be set so that all of it stands in a box. Measured in our sans serif,
/// semi-bold, by the same
/// widths that the paper is made with.
public final class TextFit {

  /// The distance between two lines, as a multiple of the size. Style sheets set the same.
  private static final double LEADING = 1.2;

  private static final Widths WIDTHS = Widths.load("libre-franklin-600.ttf");

  private TextFit() {}

  /// The largest whole size in points at which the text fits without breaking a word; if there is
  /// none, the largest at which it fits with words broken, and the smallest in any case.
  ///
  /// @param width of the box, in millimetres
  /// @param height of the box, in millimetres
  public static int size(String text, double width, double height, int largest, int smallest) {
    for (boolean breaking : new boolean[] {false, true}) {
      for (int size = largest; size >= smallest; size--) {
        if (fits(text, points(width) / size, points(height) / (size * LEADING), breaking)) {
          return size;
        }
      }
    }
    return smallest;
  }

  /// @param width of the box, in ems
  /// @param most how many lines it has
  private static boolean fits(String text, double width, double most, boolean breaking) {
    double space = WIDTHS.of(" ");
    double left = 0;
    int lines = 0;
    for (String word : text.strip().split("\\s+|(?<=-)")) {
      double wide = WIDTHS.of(word);
      if (lines == 0 || wide > left - space) {
        if (wide > width && !breaking) {
          return false;
        }
        lines += (int) Math.max(1, Math.ceil(wide / (width * 0.97)));
        left = width - wide % width;
      } else {
        left -= space + wide;
      }
    }
    return lines <= most;
  }

  private static double points(double millimetres) {
    return millimetres * 72 / 25.4;
  }

  /// The widths of a font's characters.
  private record Widths(TrueTypeFont font, CmapLookup glyphs) {

    /// What a character takes that this font has not: a wide one, to be safe.
    private static final double UNKNOWN = 0.9;

    double of(String text) {
      return text.codePoints().mapToDouble(this::of).sum();
    }

    private double of(int character) {
      int glyph = glyphs.getGlyphId(character);
      try {
        return glyph == 0 ? UNKNOWN : font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    static Widths load(String name) {
      try (InputStream file = TextFit.class.getResourceAsStream("/papers/fonts/" + name)) {
        if (file == null) {
          throw new IllegalArgumentException("There is no font " + name);
        }
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.getAdvanceWidth(0);
        return new Widths(font, font.getUnicodeCmapLookup());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
