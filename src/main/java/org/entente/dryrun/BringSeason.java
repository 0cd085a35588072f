package org.entente.dryrun;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Convention;
import org.entente.dryrun.SeasonTable.Read;
import org.entente.platform.Problem;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Brings a season as a file, to be replayed instead of what is known here. It is kept for a day,
/// and of it only the columns that a replay asks.
@Component
public class BringSeason {

  /// In bytes.
  public static final int LARGEST = 20 * 1024 * 1024;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LONGEST_NAME = 200;

  private final SeasonFileStore store;
  private final SeasonFiles files;
  private final SeasonWords words;
  private final Clock clock;

  BringSeason(SeasonFileStore store, SeasonFiles files, SeasonWords words, Clock clock) {
    this.store = store;
    this.files = files;
    this.words = words;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Outcome {

    /// It can be replayed.
    record Brought(SeasonFile file) implements Outcome {}

    /// It is taken as a whole or not at all; these are the first things to mend.
    record Refused(List<Problem> problems) implements Outcome {}
  }

  /// @param cluster whose staff brings it
  public Outcome bring(
      ClusterId cluster, Convention tried, String name, byte[] content, Translator say) {
    if (content.length > LARGEST) {
      return new Outcome.Refused(
          List.of(Problem.at("season", "dryrun.file.large", LARGEST / 1024 / 1024)));
    }
    Read read =
        SeasonTable.read(
            text(content),
            words,
            files.named(tried.parties()),
            column -> say.say("dryrun.csv." + column.key()));
    if (!read.problems().isEmpty()) {
      return new Outcome.Refused(read.problems());
    }
    SeasonFile file =
        new SeasonFile(
            SeasonFileId.next(),
            name.substring(0, Math.min(LONGEST_NAME, name.length())),
            read.kept().size() - 1,
            days(read).getFirst(),
            days(read).getLast());
    store.forgetBefore(clock.instant().minus(KEPT));
    store.add(file, cluster, written(read.kept()), clock.instant());
    return new Outcome.Brought(file);
  }

  private static List<LocalDate> days(Read read) {
    return read.events().stream()
        .map(event -> event.gathering().day())
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static String written(List<List<String>> lines) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
      for (List<String> line : lines) {
        csv.printRecord(line);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  /// Spreadsheets write UTF-8, or the old encoding of Windows.
  private static String text(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException _) {
      return new String(content, Charset.forName("windows-1252"));
    }
  }
}
