package org.entente.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// What an import would do, line by line.
public record Plan(List<Planned> lines) {

  /// One line and what doing it means.
  ///
  /// @param step null where nothing is to be written
  public record Planned(PlannedLine line, @Nullable Step step) {

    public static Planned nothing(PlannedLine line) {
      return new Planned(line, null);
    }
  }

  /// Writes what one line brings. It returns why it could not, and then the whole import is undone.
  @FunctionalInterface
  public interface Step {
    Optional<Problem> take();
  }

  /// Equal for two plans that do the same.
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Planned planned : lines) {
        PlannedLine line = planned.line();
        String text = line.line() + "|" + line.outcome() + "|" + line.subject() + line.changes();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
