package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Draws `docs/modules/README.md` out of the code: what each module is for, on which it leans,
/// which events it tells and hears.
class ModuleDiagramsTest {

  private static final Path DRAWING = Path.of("docs/modules/README.md");

  private final ApplicationModules modules = ArchitectureTest.modules();
  private final List<ApplicationModule> sorted =
      modules.stream()
          .filter(module -> !module.isRootModule())
          .sorted(Comparator.comparing(ModuleDiagramsTest::name))
          .toList();

  @Test
  void theDrawingShowsTheModulesAsTheyAre() throws IOException {
    String drawn = drawing();
    String kept = Files.exists(DRAWING) ? Files.readString(DRAWING) : "";
    if (!drawn.equals(kept)) {
      Files.createDirectories(DRAWING.getParent());
      Files.writeString(DRAWING, drawn);
    }
    assertThat(kept)
        .as("%s was out of date and has been drawn anew: commit it", DRAWING)
        .isEqualTo(drawn);
  }

  private String drawing() {
    return """
        # Modules

        Drawn out of the code by `ModuleDiagramsTest` at each `./entente test`; do not edit by hand.
        An arrow leads from a module to one that it uses; a dotted one from who tells an event to who
        hears it. All stand on the platform.

        ```mermaid
        flowchart BT
        %s
        ```

        | module | what it is for | uses | tells | hears |
        | --- | --- | --- | --- | --- |
        %s
        """
        .formatted(arrows(), rows());
  }

  private String arrows() {
    Stream<String> rooms =
        sorted.stream().map(module -> "    %s[%s]".formatted(name(module), name(module)));
    Stream<String> uses =
        sorted.stream()
            .flatMap(
                module ->
                    uses(module)
                        .filter(used -> !used.equals("platform"))
                        .map(used -> "    %s --> %s".formatted(name(module), used)));
    Stream<String> hears =
        sorted.stream()
            .flatMap(
                module ->
                    heard(module)
                        .map(
                            event ->
                                "    %s -. %s .-> %s"
                                    .formatted(
                                        teller(event), event.getSimpleName(), name(module))));
    return Stream.of(rooms, uses, hears).flatMap(lines -> lines).collect(Collectors.joining("\n"));
  }

  private String rows() {
    return sorted.stream()
        .map(
            module ->
                "| %s | %s | %s | %s | %s |"
                    .formatted(
                        name(module),
                        sentence(module),
                        uses(module).collect(Collectors.joining(", ")),
                        told(module),
                        heard(module)
                            .map(JavaClass::getSimpleName)
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> uses(ApplicationModule module) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(ModuleDiagramsTest::name)
        .filter(used -> !used.equals(name(module)))
        .distinct()
        .sorted();
  }

  private static String told(ApplicationModule module) {
    return module.getPublishedEvents().stream()
        .map(event -> event.getType().getSimpleName())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private Stream<JavaClass> heard(ApplicationModule module) {
    return module.getEventsListenedTo(modules).stream()
        .filter(event -> event.getPackageName().startsWith("org.entente."))
        .distinct()
        .sorted(Comparator.comparing(JavaClass::getName));
  }

  private String teller(JavaClass event) {
    return modules.getModuleByType(event).map(ModuleDiagramsTest::name).orElse("?");
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  /// What the module's package says of itself.
  private static String sentence(ApplicationModule module) {
    Path file =
        SourceTree.MAIN
            .root()
            .resolve(module.getBasePackage().getName().replace('.', '/'))
            .resolve("package-info.java");
    if (!Files.exists(file)) {
      return "";
    }
    String comment =
        SourceTree.read(file)
            .lines()
            .takeWhile(line -> line.startsWith("///"))
            .map(line -> line.substring(3).strip())
            .takeWhile(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
    return comment.replace("|", "\\|");
  }
}
