package org.entente.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

  @TempDir private Path cache;

  @Test
  void whatAnInterruptedUnpackingLeftIsClearedAway() throws IOException {
    Path broken = unpacked("PG-broken");
    Path complete = unpacked("PG-complete");
    Files.createFile(complete.resolve(".exists"));
    new Binaries(cache).prepare();
    assertThat(broken).doesNotExist();
    assertThat(complete.resolve("bin/postgres")).exists();
  }

  @Test
  void whatSomebodyUnpacksRightNowIsLeftAlone() throws IOException {
    Path busy = unpacked("PG-busy");
    try (FileChannel channel =
            FileChannel.open(
                busy.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      new Binaries(cache).prepare();
    }
    assertThat(busy.resolve("bin/postgres")).exists();
  }

  private Path unpacked(String name) throws IOException {
    Path folder = cache.resolve(name);
    Files.createDirectories(folder.resolve("bin"));
    Files.createFile(folder.resolve("bin/postgres"));
    return folder;
  }
}
