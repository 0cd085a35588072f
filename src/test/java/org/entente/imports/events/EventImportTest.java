package org.entente.imports.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.EntenteTest;
import org.entente.agenda.ChangeEvent;
import org.entente.agenda.DeskQuery;
import org.entente.agenda.Event;
import org.entente.agenda.EventDescription;
import org.entente.agenda.Events;
import org.entente.agenda.Place;
import org.entente.agenda.Publication;
import org.entente.agenda.Revision;
import org.entente.clusters.Cluster;
import org.entente.imports.ApplyImport;
import org.entente.imports.BringFile;
import org.entente.imports.ImportKind;
import org.entente.imports.ImportRun;
import org.entente.imports.ImportRuns;
import org.entente.imports.ImportsFixture;
import org.entente.imports.Outcome;
import org.entente.imports.PlannedLine;
import org.entente.imports.RehearseImport;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.table.CsvText;
import org.entente.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class EventImportTest {

  private static final Map<String, String> PUBLISHED = Map.of("publish", "publish");

  private final ImportsFixture imports;
  private final Events events;
  private final ChangeEvent changeEvent;
  private final EventExport export;
  private final Messages messages;

  EventImportTest(
      BringFile bringFile,
      RehearseImport rehearseImport,
      ApplyImport applyImport,
      ImportRuns runs,
      JdbcClient sql,
      Clock clock,
      Events events,
      ChangeEvent changeEvent,
      EventExport export,
      Messages messages) {
    this.imports = new ImportsFixture(bringFile, rehearseImport, applyImport, runs, sql, clock);
    this.events = events;
    this.changeEvent = changeEvent;
    this.export = export;
    this.messages = messages;
  }

  @Test
  void aCalendarsEventsBecomeDraftsOfTheirHost() {
    Cluster cluster = imports.clusters().cluster("Drafts");
    applied(
        cluster, calendar(event("a", "Rencontre", "LOCATION:Salle des fêtes\\, Sète")), Map.of());
    Event event = all(cluster).getFirst();
    assertThat(event.isDraft()).isTrue();
    assertThat(event.title().french()).isEqualTo("Rencontre");
    assertThat(event.place())
        .isEqualTo(
            new Place.OnSite(
                new org.entente.territory.CommuneCode("34301"), "Salle des fêtes, Sète", ""));
    assertThat(event.time().end()).isEqualTo(Instant.parse("2026-06-04T18:00:00Z"));
    assertThat(event.capacity()).isEqualTo(50);
    assertThat(event.source()).isEqualTo("a");
  }

  @Test
  void theSameCalendarTwiceChangesNothing() {
    Cluster cluster = imports.clusters().cluster("TwiceEvents");
    String file = calendar(event("a", "Un", "RRULE:FREQ=WEEKLY;COUNT=4") + event("b", "Deux", ""));
    applied(cluster, file, Map.of());
    ImportRun again = rehearsed(cluster, file, Map.of());
    assertThat(imports.counts(again).of(Outcome.UNCHANGED)).isEqualTo(5);
    assertThat(imports.counts(again).total()).isEqualTo(5);
  }

  @Test
  void onlyWhatChangedThereChangesHere() {
    Cluster cluster = imports.clusters().cluster("ThreeWays");
    applied(
        cluster, calendar(event("a", "Un", "DESCRIPTION:Premier texte\nLOCATION:Sète")), Map.of());
    Event event = all(cluster).getFirst();
    EventDescription old = EventDescription.of(event);
    Revision revision =
        changeEvent.change(
            cluster.id(),
            event.id(),
            event.version(),
            new EventDescription(
                old.format(),
                old.series(),
                new LocalizedText("Titre soigné", "Nice title"),
                old.summary(),
                old.description(),
                old.place(),
                old.time(),
                120,
                old.audience(),
                Money.euros(20),
                old.memberPrice(),
                old.registration(),
                old.programme()));
    assertThat(revision).isInstanceOf(Revision.Made.class);
    ImportRun run =
        applied(
            cluster,
            calendar(event("a", "Un", "DESCRIPTION:Second texte\nLOCATION:Sète")),
            Map.of());
    assertThat(imports.lines(run, Outcome.CHANGE).getFirst().changes())
        .extracting(PlannedLine.Change::field)
        .containsExactly("description");
    Event after = all(cluster).getFirst();
    assertThat(after.title()).isEqualTo(new LocalizedText("Titre soigné", "Nice title"));
    assertThat(after.capacity()).isEqualTo(120);
    assertThat(after.description()).isEqualTo("Second texte");
  }

  @Test
  void anEventCancelledThereIsCancelledHere() {
    Cluster cluster = imports.clusters().cluster("Cancelled");
    Map<String, String> choices = Map.of("publish", "publish", "place", "Toulouse");
    applied(cluster, calendar(event("a", "Un", "")), choices);
    assertThat(all(cluster).getFirst().isPublished()).isTrue();
    ImportRun run = applied(cluster, calendar(event("a", "Un", "STATUS:CANCELLED")), choices);
    assertThat(imports.counts(run).of(Outcome.CHANGE)).isEqualTo(1);
    assertThat(all(cluster).getFirst().status()).isInstanceOf(Publication.Cancelled.class);
    ImportRun again = rehearsed(cluster, calendar(event("a", "Un", "STATUS:CANCELLED")), choices);
    assertThat(imports.counts(again).of(Outcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void aCancelledEventThatNobodyKnewIsLeftOut() {
    Cluster cluster = imports.clusters().cluster("NeverKnown");
    ImportRun run = rehearsed(cluster, calendar(event("a", "Un", "STATUS:CANCELLED")), PUBLISHED);
    assertThat(imports.counts(run).of(Outcome.SKIPPED)).isEqualTo(1);
  }

  @Test
  void anOpenPlaceIsAllowedInDraftsAndRefusedForPublication() {
    Cluster cluster = imports.clusters().cluster("Places");
    String file = calendar(event("a", "Un", "LOCATION:Chez Camille"));
    assertThat(imports.counts(rehearsed(cluster, file, Map.of())).of(Outcome.CREATE)).isEqualTo(1);
    ImportRun refused = rehearsed(cluster, file, PUBLISHED);
    assertThat(imports.reasons(refused)).containsExactly("agenda.problem.unsettled");
    ImportRun placed =
        applied(cluster, file, Map.of("publish", "publish", "place", "31000 Toulouse"));
    assertThat(imports.counts(placed).of(Outcome.CREATE)).isEqualTo(1);
    assertThat(all(cluster).getFirst().place())
        .isEqualTo(
            new Place.OnSite(new org.entente.territory.CommuneCode("31555"), "Chez Camille", ""));
  }

  @Test
  void anOnlineEventIsWhereItsLinkLeads() {
    Cluster cluster = imports.clusters().cluster("Online");
    applied(
        cluster,
        calendar(event("a", "Un", "LOCATION:En ligne\nURL:https://example.org/salle")),
        Map.of());
    assertThat(all(cluster).getFirst().place())
        .isEqualTo(new Place.Online(java.net.URI.create("https://example.org/salle")));
  }

  @Test
  void ourOwnExportsImportAgainWithoutAChange() {
    Cluster cluster = imports.clusters().cluster("ExportedEvents");
    applied(
        cluster,
        calendar(
            event(
                    "a",
                    "=Formule",
                    "DESCRIPTION:<p>Du <b>gras</b>\\, et <a href=\"https://example.org/x_y\">un lien</a></p>\nLOCATION:Sète")
                + event(
                    "b",
                    "Deux; trois",
                    "DESCRIPTION:- liste\\n# titre\\n\\nfin\nLOCATION:La Cantine\\, Toulouse")
                + event("c", "Trois", "LOCATION:Nulle part")),
        Map.of());
    for (byte[] file :
        List.of(
            file(cluster, Locale.FRENCH),
            file(cluster, Locale.ENGLISH),
            export.calendar(cluster))) {
      ImportRun run = imports.rehearsed(cluster, ImportKind.EVENTS, file);
      assertThat(imports.counts(run).of(Outcome.UNCHANGED))
          .as(imports.lines(run, Outcome.CHANGE).toString() + imports.lines(run, Outcome.REFUSED))
          .isEqualTo(3);
    }
  }

  @Test
  void aTableMayBringFormatCapacityAndPrices() {
    Cluster cluster = imports.clusters().cluster("Tables");
    String file =
        """
        Identifiant;Titre;Début;Fin;Lieu;Commune;Format;Nombre de places;Tarif public;Tarif adhérent
        1;Un;04/06/2026 18h30;04/06/2026 20:00;La Cantine;Toulouse;formation;24;90,00;45
        2;Deux;2026-06-05;;;Sète;;;;
        3;Trois;04/06/2026;03/06/2026;;Sète;;;;
        4;Quatre;bientôt;;;Sète;;;;
        5;;04/06/2026;;;Sète;;;;
        6;Six;04/06/2026;;;Sète;goûter;;;
        7;Sept;04/06/2026;;;Sète;;;De  EUR a 24,00 EUR;
        1;Encore;04/06/2026;;;Sète;;;;
        """;
    ImportRun run = rehearsed(cluster, file, Map.of());
    assertThat(imports.reasons(run))
        .containsExactly(
            "imports.event.end_before_start",
            "imports.event.bad_start",
            "imports.event.no_title",
            "imports.event.format",
            "imports.event.price",
            "imports.event.twice");
    imports.applied(cluster, run);
    Event training = all(cluster).getFirst();
    assertThat(training.format()).isEqualTo(org.entente.clusters.Format.TRAINING);
    assertThat(training.capacity()).isEqualTo(24);
    assertThat(training.publicPrice()).isEqualTo(Money.euros(90));
    assertThat(training.time().start()).isEqualTo(Instant.parse("2026-06-04T16:30:00Z"));
  }

  private ImportRun applied(Cluster cluster, String file, Map<String, String> choices) {
    ImportRun run = rehearsed(cluster, file, choices);
    assertThat(imports.reasons(run)).isEmpty();
    ImportRun applied = imports.applied(cluster, run);
    assertThat(applied.problem()).isNull();
    return applied;
  }

  private ImportRun rehearsed(Cluster cluster, String file, Map<String, String> choices) {
    return imports.rehearsed(
        cluster, ImportKind.EVENTS, file.getBytes(StandardCharsets.UTF_8), choices);
  }

  private List<Event> all(Cluster cluster) {
    return events.ofHost(cluster.id(), DeskQuery.soonest(DeskQuery.State.ALL)).rows();
  }

  private byte[] file(Cluster cluster, Locale language) {
    CsvText csv = new CsvText();
    export.write(cluster, DeskQuery.soonest(DeskQuery.State.ALL), csv, messages.in(language));
    return csv.bytes();
  }

  private static String event(String uid, String title, String lines) {
    return "BEGIN:VEVENT\nUID:%s\nSUMMARY:%s\nDTSTART:20260604T160000Z\n%s\nEND:VEVENT\n"
        .formatted(uid, title, lines);
  }

  private static String calendar(String parts) {
    return "BEGIN:VCALENDAR\n" + parts + "END:VCALENDAR\n";
  }
}
