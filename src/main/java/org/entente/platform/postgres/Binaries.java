package org.entente.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Where PostgreSQL's programs are unpacked: once, in the user's cache folder (XDG Base Directory
/// Specification), in a folder `PG-<checksum>` that holds a file `.exists` when it is complete.
record Binaries(Path folder) {

  private static final Logger log = LoggerFactory.getLogger(Binaries.class);

  static Binaries inCache() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path root =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return new Binaries(root.resolve("entente").resolve("postgresql"));
  }

  /// Makes the folder and clears away what an interrupted unpacking left, which would be in the way
  /// of the next one.
  void prepare() throws IOException {
    Files.createDirectories(folder);
    boolean complete = false;
    for (Path unpacked : unpacked()) {
      if (Files.exists(unpacked.resolve(".exists"))) {
        complete = true;
      } else if (isAbandoned(unpacked)) {
        FileSystemUtils.deleteRecursively(unpacked);
      }
    }
    if (!complete) {
      log.info("Unpacking PostgreSQL into {}: once, some ten seconds", folder);
    }
  }

  private List<Path> unpacked() throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(path -> path.getFileName().toString().startsWith("PG-"))
          .filter(Files::isDirectory)
          .toList();
    }
  }

  /// Whoever unpacks holds the lock `epg-lock` until it is done.
  private static boolean isAbandoned(Path unpacked) throws IOException {
    Path lock = unpacked.resolve("epg-lock");
    if (!Files.exists(lock)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      return taken != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }
}
