package org.entente.dryrun.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.clusters.ClusterId;
import org.entente.dryrun.Outcome;
import org.entente.dryrun.ReplayedRequest;
import org.entente.dryrun.web.PartyDesk.OnDesk;
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
    lines.write(
        List.of(
            say.say("dryrun.csv.event"),
            say.say("dryrun.csv.title"),
            say.say("dryrun.csv.day"),
            say.say("dryrun.csv.host"),
            say.say("dryrun.csv.side"),
            say.say("dryrun.csv.asked"),
            say.say("dryrun.csv.people"),
            say.say("dryrun.csv.truly"),
            say.say("dryrun.csv.before"),
            say.say("dryrun.csv.after"),
            say.say("dryrun.csv.paid-before"),
            say.say("dryrun.csv.paid-after"),
            say.say("dryrun.csv.minutes"),
            say.say("dryrun.csv.kilometres")));
  }

  void write(ReplayedRequest request) {
    boolean comma = say.language().equals("fr");
    TravelEstimate travel = request.travel();
    lines.write(
        List.of(
            request.event(),
            say.say(request.title()),
            request.day().toString(),
            name(request.host()),
            name(request.side()),
            request.askedOn().toString(),
            String.valueOf(request.people()),
            outcome(request.truly()),
            outcome(request.before()),
            outcome(request.after()),
            Lines.euros(request.centsBefore(), comma),
            Lines.euros(request.centsAfter(), comma),
            travel == null ? "" : String.valueOf(2 * travel.oneWay().toMinutes()),
            travel == null ? "" : String.valueOf(2 * travel.kilometres())));
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
