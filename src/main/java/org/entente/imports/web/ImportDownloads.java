package org.entente.imports.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.agenda.DeskQuery;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.clusters.MemberSearch;
import org.entente.imports.ImportRun;
import org.entente.imports.ImportRuns;
import org.entente.imports.Outcome;
import org.entente.imports.PlannedLine;
import org.entente.imports.events.EventExport;
import org.entente.imports.members.MemberExport;
import org.entente.imports.table.TableExamination;
import org.entente.platform.table.CsvFile;
import org.entente.platform.table.CsvText;
import org.entente.platform.text.Translator;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Files that a desk gives back: refused lines, and its own members and events.
@Controller
class ImportDownloads {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final int ALL = 100_000;

  private final Clusters clusters;
  private final ImportRuns runs;
  private final MemberExport members;
  private final EventExport events;

  ImportDownloads(Clusters clusters, ImportRuns runs, MemberExport members, EventExport events) {
    this.clusters = clusters;
    this.runs = runs;
    this.members = members;
    this.events = events;
  }

  /// The refused lines as they came, with their line and reason, so that they can be mended and
  /// brought again.
  @GetMapping("/desk/{cluster}/imports/{run}/refused.csv")
  ResponseEntity<byte[]> refused(
      @PathVariable("cluster") String slug, @PathVariable("run") String id, Translator say) {
    Cluster cluster = clusters.named(slug);
    ImportRun run = runs.named(cluster.id(), id);
    boolean table = !run.columns().isEmpty();
    CsvText csv = new CsvText();
    List<String> headers = new ArrayList<>(table ? run.columns() : List.of(title(say)));
    headers.removeAll(ours(say));
    headers.add(say.say("imports.refused.line"));
    headers.add(say.say("imports.refused.reason"));
    csv.row(headers);
    for (PlannedLine line : runs.lines(run, Outcome.REFUSED, 0, ALL)) {
      List<String> cells = new ArrayList<>();
      for (int place = 0; place < run.columns().size(); place++) {
        if (!ours(say).contains(run.columns().get(place))) {
          cells.add(place < line.cells().size() ? line.cells().get(place) : "");
        }
      }
      if (!table) {
        cells.add(line.subject());
      }
      cells.add(String.valueOf(line.line()));
      cells.add(line.remarks().stream().map(say::say).collect(Collectors.joining(" ")));
      csv.row(cells);
    }
    return file(csv.bytes(), CSV, say.say("imports.refused.file") + ".csv");
  }

  @GetMapping("/desk/{cluster}/exports/members.csv")
  CsvFile members(
      @PathVariable("cluster") String slug,
      @RequestParam Map<String, String> asked,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    MemberSearch search = MemberSearch.read(asked);
    return new CsvFile(slug + "-members.csv", csv -> members.write(cluster, search, csv, say));
  }

  @GetMapping("/desk/{cluster}/exports/events.csv")
  CsvFile events(
      @PathVariable("cluster") String slug,
      @RequestParam Map<String, String> asked,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    DeskQuery query = DeskQuery.read(asked, DeskQuery.State.ALL);
    return new CsvFile(slug + "-events.csv", csv -> events.write(cluster, query, csv, say));
  }

  @GetMapping("/desk/{cluster}/exports/events.ics")
  ResponseEntity<byte[]> calendar(@PathVariable("cluster") String slug) {
    return file(events.calendar(clusters.named(slug)), CALENDAR, slug + "-events.ics");
  }

  private static String title(Translator say) {
    return say.say("imports.column.title");
  }

  /// Our own columns of a file that was given back before.
  private static List<String> ours(Translator say) {
    List<String> ours = new ArrayList<>(TableExamination.OURS);
    ours.add(say.say("imports.refused.line"));
    ours.add(say.say("imports.refused.reason"));
    return ours;
  }

  private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    ContentDisposition disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(type)
        .body(content);
  }
}
