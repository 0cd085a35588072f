package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes with the product for those who install it.
class PackagingTest {

  private static final Path UNITS = Path.of("packaging");
  private static final String INSTALLED = "/opt/entente/entente";

  @Test
  void systemdFindsNothingWrongWithTheUnits(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "systemd-analyze"))),
        "There is no systemd-analyze here. On Debian: apt-get install systemd");
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify"));
    for (Path unit : units()) {
      // It looks whether the program is there.
      String here =
          Files.readString(unit).replace(INSTALLED, Path.of("entente").toAbsolutePath().toString());
      command.add(Files.writeString(folder.resolve(unit.getFileName()), here).toString());
    }
    Process verify = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(verify.waitFor()).as(said).isZero();
    assertThat(said).isBlank();
  }

  @Test
  void theUnitsKeepJavaAbleToCompileAndEverythingElseClosed() throws IOException {
    String service = Files.readString(UNITS.resolve("entente.service"));
    assertThat(service)
        .contains("NoNewPrivileges=yes", "ProtectSystem=strict", "ExecStart=" + INSTALLED + " run")
        .doesNotContain("MemoryDenyWriteExecute=yes");
  }

  @Test
  void theContainerFileSaysThatItWasNotBuilt() throws IOException {
    assertThat(Files.readString(UNITS.resolve("Containerfile"))).contains("has NOT been built");
  }

  private static List<Path> units() throws IOException {
    try (Stream<Path> files = Files.list(UNITS)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(service|timer)"))
          .sorted()
          .toList();
    }
  }
}
