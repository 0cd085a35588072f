package org.entente.registration.web;

import java.util.ArrayList;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.conventions.Explanation;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.platform.text.Translator;
import org.entente.registration.BookingAnswer.AlreadyBooked;
import org.entente.registration.BookingAnswer.Closed;
import org.entente.registration.BookingAnswer.EventWasCancelled;
import org.entente.registration.BookingAnswer.Full;
import org.entente.registration.BookingAnswer.NotOpen;
import org.entente.registration.BookingAnswer.Past;
import org.entente.registration.BookingAnswer.PriceChanged;
import org.entente.registration.BookingAnswer.Refused;
import org.entente.registration.BookingAnswer.UnknownEvent;
import org.springframework.stereotype.Component;

/// Says why nothing was booked, with the articles behind it and what to do.
@Component
class RefusalPhrases {

  private final ExplainDecisions explain;
  private final Clusters clusters;

  RefusalPhrases(ExplainDecisions explain, Clusters clusters) {
    this.explain = explain;
    this.clusters = clusters;
  }

  RefusalView say(Refused refused, Event event, Translator say) {
    DecisionPhrases reasons = explain.in(say);
    return switch (refused) {
      case Full full -> full(full, reasons, say);
      case NotOpen(var attendance) ->
          new RefusalView(
              "",
              say.say("registration.refused.not-open"),
              say.say("registration.refused.not-open.text"),
              reasons.explain(attendance, event.host()));
      case Closed(var window, var closesAt, boolean notYet) ->
          notYet && window.opensAt() != null
              ? plain(
                  "",
                  say.say("registration.refused.not-yet"),
                  say.say("registration.refused.not-yet.text", window.opensAt()))
              : plain(
                  "",
                  say.say("registration.refused.closed"),
                  say.say("registration.refused.closed.text", closesAt));
      case UnknownEvent _ ->
          plain(
              "",
              say.say("registration.refused.unknown"),
              say.say("registration.refused.unknown.text"));
      case Past(var end) ->
          plain(
              "",
              say.say("registration.refused.over"),
              say.say("registration.refused.over.text", end));
      case EventWasCancelled(var reason) ->
          plain(
              "bad",
              say.say("registration.refused.cancelled"),
              say.say("registration.refused.cancelled.text", reason));
      case AlreadyBooked(List<String> names, _) ->
          plain(
              "",
              say.say("registration.refused.already"),
              say.say("registration.refused.already.text", String.join(", ", names), names.size()));
      case PriceChanged(var shown, var now, var attendance) ->
          new RefusalView(
              "warn",
              say.say("registration.refused.price"),
              say.say("registration.refused.price.text", shown, now.price().amount()),
              reasons.explain(attendance, event.host()));
    };
  }

  private RefusalView full(Full full, DecisionPhrases reasons, Translator say) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        full.free() == 0
            ? say.say("registration.refused.full.text")
            : say.say("registration.refused.full.fewer", full.free(), full.wanted()));
    for (Guarantee guarantee : full.keptFrom()) {
      String name = clusters.find(guarantee.beneficiary()).map(Cluster::name).orElse("?");
      sentences.add(
          say.say("registration.refused.full.kept", name, guarantee.releasedOn().minusDays(1)));
    }
    Explanation behind =
        new Explanation(
            say.say("registration.refused.full.why"),
            reasons.cite(full.keptFrom().stream().map(Guarantee::clause).toList()),
            List.of());
    return new RefusalView(
        "warn",
        say.say("registration.refused.full"),
        String.join(" ", sentences),
        full.keptFrom().isEmpty() ? null : behind);
  }

  private static RefusalView plain(String tone, String word, String text) {
    return new RefusalView(tone, word, text, null);
  }
}
