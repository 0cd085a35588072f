package org.entente.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Outlives this process by a moment to stop the PostgreSQL that it started.
///
/// The guard is a shell that waits for its standard input to end. The operating system closes that
/// pipe whenever this process ends, by `kill -9` too; then the guard asks PostgreSQL to stop, and
/// removes
/// throwaway data. It runs in a session of its own where `setsid` exists, so that a signal to the
/// terminal's whole process group does not reach it.
final class PostgresGuard {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      pid() { head -n 1 "$1/postmaster.pid" 2>/dev/null; }
      if ! read -r _; then
        # Killed, maybe in the middle of a start: give PostgreSQL time to write down its number.
        for _ in 1 2 3 4 5 6 7 8 9 10; do
          [ -z "$(pid "$1")" ] && [ -d "$1" ] || break
          sleep 0.3
        done
      fi
      pid=$(pid "$1")
      if [ -n "$pid" ]; then
        kill -INT "$pid" 2>/dev/null
        tries=0
        while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 60 ]; do
          sleep 0.3
          tries=$((tries + 1))
        done
        kill -QUIT "$pid" 2>/dev/null
      fi
      [ -z "$2" ] || rm -rf "$2"
      """;

  private final Process process;

  private PostgresGuard(Path data, String remove) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.addAll(
        List.of("/bin/sh", "-c", SCRIPT, "entente-postgresql-guard", data.toString(), remove));
    process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
  }

  /// A guard over data that stays.
  static PostgresGuard keeping(Path data) throws IOException {
    return new PostgresGuard(data, "");
  }

  /// A guard that also removes the folder around the data.
  static PostgresGuard removing(Path home) throws IOException {
    return new PostgresGuard(home.resolve("data"), home.toString());
  }

  /// Lets the guard do what is left to do and end.
  void release() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException _) {
      process.destroy();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
