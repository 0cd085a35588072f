package org.entente.registration;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.agenda.Event;
import org.entente.agenda.Place;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.platform.Money;
import org.entente.platform.text.Translator;
import org.entente.territory.Commune;
import org.entente.territory.CommuneCode;
import org.entente.territory.Gazetteer;
import org.springframework.stereotype.Component;

/// Says of an event what people who booked it need to know.
@Component
public class EventWords {

  private final Clusters clusters;
  private final Gazetteer gazetteer;

  EventWords(Clusters clusters, Gazetteer gazetteer) {
    this.clusters = clusters;
    this.gazetteer = gazetteer;
  }

  /// The name of the cluster that holds it.
  public String host(Event event) {
    return clusters.find(event.host()).map(Cluster::name).orElse("Entente");
  }

  /// Out of whose share a seat became free.
  public String origin(Seat seat, Translator say) {
    return seat.share() == null
        ? say.say("registration.offer.common")
        : say.say(
            "registration.offer.share", clusters.find(seat.share()).map(Cluster::name).orElse("?"));
  }

  /// Who comes, also while nobody is named yet.
  public static String attendee(Attendee attendee, Translator say) {
    return attendee.isNamed() ? attendee.name() : say.say("registration.unnamed");
  }

  /// Where it takes place, for whoever has no seat yet: the way to an event online comes with one.
  public String placeBeforeBooking(Event event, Translator say) {
    return event.place() instanceof Place.Online
        ? say.say("registration.online.later")
        : place(event, say);
  }

  /// Where it takes place, in one line.
  public String place(Event event, Translator say) {
    return switch (event.place()) {
      case Place.OnSite(CommuneCode commune, String venue, String address) ->
          Stream.of(venue, address, gazetteer.find(commune).map(Commune::name).orElse(""))
              .filter(part -> !part.isBlank())
              .collect(Collectors.joining(", "));
      case Place.Online(var link) -> say.say("registration.online", link);
      case Place.Unsettled(String wording) -> wording;
    };
  }

  /// `25 €`, or that it costs nothing.
  public static String price(Money price, Translator say) {
    return price.isFree() ? say.say("registration.free") : say.price(price);
  }
}
