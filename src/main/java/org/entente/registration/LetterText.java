package org.entente.registration;

import java.util.ArrayList;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.agenda.EventChanged;
import org.entente.agenda.Place;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.platform.Money;
import org.entente.platform.text.Translator;
import org.entente.territory.Commune;
import org.entente.territory.CommuneCode;
import org.entente.territory.Gazetteer;
import org.springframework.stereotype.Component;

/// The words of a mail about seats: what, when, where, who, at what price and why.
@Component
class LetterText {

  private final Clusters clusters;
  private final Gazetteer gazetteer;
  private final ExplainDecisions explain;

  LetterText(Clusters clusters, Gazetteer gazetteer, ExplainDecisions explain) {
    this.clusters = clusters;
    this.gazetteer = gazetteer;
    this.explain = explain;
  }

  String letter(Event event, List<Seat> seats, List<String> opening, String link, Translator say) {
    DecisionPhrases reasons = explain.in(say);
    List<String> lines = new ArrayList<>();
    lines.add(say.say("registration.mail.hello"));
    lines.add("");
    lines.addAll(opening);
    lines.add("");
    lines.add(say.say(event.title()));
    lines.add(say.dateTime(event.time().start()));
    lines.add(place(event.place(), say));
    lines.add("");
    for (Seat seat : seats) {
      lines.add(
          say.say(
              "registration.mail.seat",
              seat.attendee().name(),
              price(seat.price(), say),
              reasons.basis(seat.fare().basis())));
    }
    lines.add("");
    lines.add(say.say("registration.mail.link"));
    lines.add(link);
    lines.add("");
    lines.add(host(event));
    return String.join("\n", lines);
  }

  /// What is another now, a line each.
  List<String> changes(Event event, EventChanged change, Translator say) {
    List<String> lines = new ArrayList<>();
    if (change.aspects().contains(EventChanged.Aspect.TIME)) {
      lines.add(
          say.say(
              "registration.mail.event-changed.time",
              change.startBefore(),
              event.time().start(),
              say.time(event.time().end())));
    }
    if (change.aspects().contains(EventChanged.Aspect.PLACE)) {
      lines.add(say.say("registration.mail.event-changed.place", place(event.place(), say)));
    }
    return lines;
  }

  String host(Event event) {
    return clusters.find(event.host()).map(Cluster::name).orElse("Entente");
  }

  private String place(Place place, Translator say) {
    return switch (place) {
      case Place.OnSite(CommuneCode commune, String venue, String address) ->
          String.join(
              ", ",
              List.of(venue, address, gazetteer.find(commune).map(Commune::name).orElse(""))
                  .stream()
                  .filter(part -> !part.isBlank())
                  .toList());
      case Place.Online(var link) -> say.say("registration.mail.online", link);
      case Place.Unsettled(String wording) -> wording;
    };
  }

  static String price(Money price, Translator say) {
    return price.isFree() ? say.say("registration.free") : say.price(price);
  }
}
