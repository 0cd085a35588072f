package org.entente.conventions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Compares two texts word by word.
public final class TextComparison {

  /// Words and what stands between them, each by itself.
  private static final Pattern BETWEEN = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

  private TextComparison() {}

  /// A stretch of text that was kept, taken out or put in.
  public record Stretch(Kind kind, String text) {

    public enum Kind {
      KEPT,
      REMOVED,
      ADDED
    }
  }

  /// The two texts in one, from beginning to end.
  public static List<Stretch> of(String before, String now) {
    List<String> earlier = words(before);
    List<String> later = words(now);
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(earlier, later).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(stretches, Stretch.Kind.KEPT, earlier.subList(at, from));
      add(stretches, Stretch.Kind.REMOVED, delta.getSource().getLines());
      add(stretches, Stretch.Kind.ADDED, delta.getTarget().getLines());
      at = from + delta.getSource().size();
    }
    add(stretches, Stretch.Kind.KEPT, earlier.subList(at, earlier.size()));
    return stretches;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(BETWEEN.split(text));
  }

  private static void add(List<Stretch> stretches, Stretch.Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      stretches.add(new Stretch(kind, String.join("", words)));
    }
  }
}
