package org.entente.demo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.imports.ApplyImport;
import org.entente.imports.BringFile;
import org.entente.imports.Choices;
import org.entente.imports.ImportKind;
import org.entente.imports.ImportRun;
import org.entente.imports.ImportRuns;
import org.entente.imports.RehearseImport;
import org.entente.imports.Stage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells how Montpellier's staff brought the calendar of its region's communities: a file, a
/// rehearsal, its
/// application. Where the rehearsal takes longer than a moment it stays for a person to apply.
@Component
@Profile("demo")
class TellImport {

  private static final String FILE = "demo/rencontres.ics";
  private static final Pattern DAY = Pattern.compile("\\{W(\\d+)-([A-Z]+)}");

  private final Clusters clusters;
  private final Accounts accounts;
  private final BringFile bringFile;
  private final RehearseImport rehearseImport;
  private final ApplyImport applyImport;
  private final ImportRuns runs;

  TellImport(
      Clusters clusters,
      Accounts accounts,
      BringFile bringFile,
      RehearseImport rehearseImport,
      ApplyImport applyImport,
      ImportRuns runs) {
    this.clusters = clusters;
    this.accounts = accounts;
    this.bringFile = bringFile;
    this.rehearseImport = rehearseImport;
    this.applyImport = applyImport;
    this.runs = runs;
  }

  void tell(LocalDate today) {
    Cluster cluster = clusters.named("french-south-digital");
    Account staff = accounts.open(new EmailAddress("equipe@french-south-digital.example"));
    if (!(bringFile.bring(cluster, ImportKind.EVENTS, "rencontres.ics", calendar(today), staff.id())
        instanceof BringFile.Outcome.Brought(var id))) {
      throw new IllegalStateException("The story's calendar is refused");
    }
    ImportRun run = runs.named(cluster.id(), id.toString());
    Choices choices =
        new Choices(Map.of("publish", "publish", "place", "Montpellier", "capacity", "40"));
    rehearseImport.rehearse(cluster, run, choices.over(run.choices()));
    ImportRun rehearsed = runs.named(cluster.id(), id.toString());
    if (rehearsed.stage() == Stage.REPORTED) {
      applyImport.apply(cluster, rehearsed);
    }
  }

  /// The calendar, with its days put where today wants them.
  private static byte[] calendar(LocalDate today) {
    try (InputStream file = TellImport.class.getClassLoader().getResourceAsStream(FILE)) {
      String template =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return DAY.matcher(template)
          .replaceAll(
              found ->
                  StoryDays.day(
                          today,
                          Integer.parseInt(found.group(1)),
                          DayOfWeek.valueOf(found.group(2)))
                      .format(DateTimeFormatter.BASIC_ISO_DATE))
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("The story's calendar cannot be read", failure);
    }
  }
}
