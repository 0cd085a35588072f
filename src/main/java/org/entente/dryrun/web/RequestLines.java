package org.entente.dryrun.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.clusters.ClusterId;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.dryrun.Outcome;
import org.entente.dryrun.ReplayedRequest;
import org.entente.dryrun.SeasonColumn;
import org.entente.dryrun.web.PartyDesk.OnDesk;
import org.entente.platform.France;
import org.entente.platform.text.Translator;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;

/// The requests behind a dry run as lines of a file.
final class RequestLines implements AutoCloseable {

  private final Lines lines;
  private final Map<ClusterId, String> names = new HashMap<>();
  private final Translator say;

  RequestLines(OutputStream out, OnDesk desk, Translator say) throws IOException {
    this.lines = new Lines(out);
    this.say = say;
    desk.parties().forEach(party -> names.put(party.id(), party.name()));
    List<String> headings = new ArrayList<>();
    for (SeasonColumn column : SeasonColumn.values()) {
      headings.add(say.say("dryrun.csv." + column.key()));
    }
    headings.add(say.say("dryrun.csv.before"));
    headings.add(say.say("dryrun.csv.after"));
    headings.add(say.say("dryrun.csv.paid-before"));
    headings.add(say.say("dryrun.csv.paid-after"));
    lines.write(headings);
  }

  void write(ReplayedRequest request) {
    List<String> cells = new ArrayList<>();
    for (SeasonColumn column : SeasonColumn.values()) {
      cells.add(cell(column, request));
    }
    cells.add(outcome(request.before()));
    cells.add(outcome(request.after()));
    cells.add(euros(request.centsBefore()));
    cells.add(euros(request.centsAfter()));
    lines.write(cells);
  }

  private String cell(SeasonColumn column, ReplayedRequest request) {
    Gathering gathering = request.gathering();
    TravelEstimate travel = request.travel();
    return switch (column) {
      case EVENT -> request.event();
      case TITLE -> say.say(request.title());
      case DAY -> gathering.day().toString();
      case HOST -> name(gathering.host());
      case FORMAT ->
          say.say("clusters.format." + gathering.format().name().toLowerCase(Locale.ROOT));
      case SERIES -> gathering.series() == null ? "" : gathering.series().value();
      case LENGTH -> String.valueOf(gathering.length().toMinutes());
      case CAPACITY -> String.valueOf(request.capacity());
      case OPEN -> say.say(gathering.open() ? "dryrun.yes" : "dryrun.no");
      case PUBLIC_PRICE -> euros(gathering.publicPrice().cents());
      case MEMBER_PRICE -> euros(gathering.memberPrice().cents());
      case SIDE -> name(request.side());
      case ASKED -> moment(request.askedAt());
      case GAVE_UP -> request.gaveUpAt() == null ? "" : moment(request.gaveUpAt());
      case PEOPLE -> String.valueOf(request.people());
      case TRULY -> outcome(request.truly());
      case TRAVEL_MINUTES -> travel == null ? "" : String.valueOf(2 * travel.oneWay().toMinutes());
      case TRAVEL_KILOMETRES -> travel == null ? "" : String.valueOf(2 * travel.kilometres());
    };
  }

  private String euros(long cents) {
    return Lines.euros(cents, say.language().equals("fr"));
  }

  /// By the clock of France, to the second.
  private static String moment(Instant instant) {
    return instant
        .atZone(France.ZONE)
        .toLocalDateTime()
        .truncatedTo(ChronoUnit.SECONDS)
        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  private String outcome(Outcome outcome) {
    return say.say("dryrun.outcome." + outcome.name().toLowerCase(Locale.ROOT));
  }

  private String name(@Nullable ClusterId cluster) {
    return cluster == null
        ? say.say("dryrun.side.others")
        : names.getOrDefault(cluster, say.say("dryrun.side.others"));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
