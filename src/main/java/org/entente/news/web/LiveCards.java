package org.entente.news.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.agenda.Phase;
import org.entente.agenda.Place;
import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;
import org.entente.conventions.Conventions;
import org.entente.conventions.Stage;
import org.entente.news.NewsArticle;
import org.entente.platform.France;
import org.entente.platform.text.Translator;
import org.entente.territory.Commune;
import org.entente.territory.Gazetteer;
import org.springframework.stereotype.Component;

/// Reads how the events and conventions stand of which an article speaks.
@Component
class LiveCards {

  private final Events events;
  private final Conventions conventions;
  private final Gazetteer gazetteer;
  private final Clock clock;

  LiveCards(Events events, Conventions conventions, Gazetteer gazetteer, Clock clock) {
    this.events = events;
    this.conventions = conventions;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /// In the order in which the article names them, events first.
  List<LiveCard> of(NewsArticle.Links links, NewsWording wording) {
    var named = events.find(links.events());
    Stream<LiveCard> comings =
        links.events().stream()
            .map(named::get)
            .filter(Objects::nonNull)
            .filter(event -> !event.isDraft())
            .map(event -> card(event, wording));
    List<Convention> known = links.conventions().isEmpty() ? List.of() : conventions.register();
    Stream<LiveCard> agreements =
        links.conventions().stream()
            .flatMap(id -> known.stream().filter(convention -> convention.id().equals(id)))
            .map(convention -> card(convention, wording));
    return Stream.concat(comings, agreements).toList();
  }

  private LiveCard card(Event event, NewsWording wording) {
    Translator say = wording.say();
    Phase phase = event.phaseAt(clock.instant());
    Cluster host = wording.cluster(event.host());
    return new LiveCard(
        "/events/" + event.slug(),
        say.say(event.title()),
        event.title().languageFor(say.locale()),
        say.say("agenda.phase." + phase.name().toLowerCase(Locale.ROOT)),
        switch (phase) {
          case CANCELLED -> "bad";
          case OPEN -> "good";
          case DRAFT, NOT_YET_OPEN -> "warn";
          case CLOSED, PAST -> "";
        },
        Stream.of(say.dateTime(event.time().start()), place(event.place(), say), host.name())
            .filter(fact -> !fact.isEmpty())
            .toList(),
        List.of(host.slug().value()));
  }

  private String place(Place place, Translator say) {
    return switch (place) {
      case Place.OnSite site ->
          gazetteer.find(site.commune()).map(Commune::name).orElse(site.venue());
      case Place.Online _ -> say.say("agenda.place.online");
      case Place.Unsettled unsettled -> unsettled.wording();
    };
  }

  private LiveCard card(Convention convention, NewsWording wording) {
    Translator say = wording.say();
    Stage stage = convention.stageOn(France.day(clock.instant()));
    List<Cluster> parties = convention.parties().stream().map(wording::cluster).toList();
    return new LiveCard(
        "/conventions/" + convention.slug(),
        say.say(convention.title()),
        convention.title().languageFor(say.locale()),
        say.say("conventions.stage." + stage.name().toLowerCase(Locale.ROOT)),
        switch (stage) {
          case IN_FORCE -> "good";
          case SUSPENDED, LAPSED -> "bad";
          case DRAFT, FROZEN, SIGNING, SIGNED -> "warn";
          case ENDED -> "";
        },
        List.of(
            say.say("conventions.between", say.list(parties.stream().map(Cluster::name).toList()))),
        parties.stream().map(party -> party.slug().value()).toList());
  }
}
