package org.entente.agenda.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.Event;
import org.entente.agenda.Place;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Attendance.Price;
import org.entente.conventions.Decision;
import org.entente.conventions.DecisionPhrases;
import org.entente.platform.France;
import org.entente.platform.Money;
import org.entente.platform.text.Translator;
import org.entente.territory.Commune;
import org.entente.territory.CommuneCode;
import org.entente.territory.Gazetteer;
import org.entente.territory.RegionMap;
import org.jspecify.annotations.Nullable;

/// Events in one reader's words. Made anew for each request by [Wordings].
final class Wording {

  private static final int NEAR_DAYS = 14;
  private static final int MOST_ACCENTS = 3;

  private final Translator say;
  private final DecisionPhrases decisions;
  private final Map<ClusterId, Cluster> clusters;
  private final Gazetteer gazetteer;
  private final LocalDate today;

  Wording(
      Translator say,
      DecisionPhrases decisions,
      Map<ClusterId, Cluster> clusters,
      Gazetteer gazetteer,
      LocalDate today) {
    this.say = say;
    this.decisions = decisions;
    this.clusters = clusters;
    this.gazetteer = gazetteer;
    this.today = today;
  }

  Translator say() {
    return say;
  }

  DecisionPhrases decisions() {
    return decisions;
  }

  LocalDate today() {
    return today;
  }

  /// All clusters there are or were, by name.
  Collection<Cluster> clusters() {
    return clusters.values();
  }

  Cluster cluster(ClusterId id) {
    return Objects.requireNonNull(clusters.get(id), () -> "No cluster " + id.value());
  }

  String name(ClusterId id) {
    return cluster(id).name();
  }

  String format(Event event) {
    return say.say("clusters.format." + event.format().name().toLowerCase(Locale.ROOT));
  }

  /// `Montpellier, Cap Oméga`.
  String place(Place place) {
    return switch (place) {
      case Place.OnSite site -> {
        String town = town(site);
        String venue = venue(site);
        yield venue.isEmpty() ? town : town + ", " + venue;
      }
      case Place.Online _ -> say.say("agenda.place.online");
      case Place.Unsettled unsettled ->
          unsettled.wording().isEmpty() ? say.say("agenda.place.unsettled") : unsettled.wording();
    };
  }

  /// The venue without its town, which calendars often repeat at its end.
  String venue(Place.OnSite site) {
    String town = town(site);
    String venue = site.venue().replaceFirst(",\\s*" + Pattern.quote(town) + "$", "");
    return venue.equals(town) ? "" : venue;
  }

  /// The town, or what stands for it.
  String town(Place place) {
    return place instanceof Place.OnSite site ? town(site) : place(place);
  }

  String town(Place.OnSite site) {
    return gazetteer.find(site.commune()).map(Commune::name).orElse(site.commune().value());
  }

  Optional<Commune> commune(CommuneCode code) {
    return gazetteer.find(code);
  }

  /// The regions in which communes lie, or nothing to draw.
  Optional<RegionMap> map(Collection<CommuneCode> communes) {
    return gazetteer.map(communes);
  }

  /// The clusters whose accents stand for an event: its host, and with whom it is pooled.
  List<String> accents(AgendaEntry entry) {
    return hosts(entry).map(cluster -> cluster.slug().value()).toList();
  }

  Stream<Cluster> hosts(AgendaEntry entry) {
    return Stream.concat(Stream.of(entry.event().host()), entry.pooledWith().stream())
        .limit(MOST_ACCENTS)
        .map(this::cluster);
  }

  /// `25 €`, or that there is nothing to pay.
  String price(Money amount) {
    return amount.isFree() ? say.say("agenda.price.free") : say.price(amount);
  }

  /// What this reader pays, or empty when they cannot come.
  String amount(AgendaEntry entry) {
    return entry.attendance().payable().map(Price::amount).map(this::price).orElse("");
  }

  /// As whom they pay it.
  String basis(AgendaEntry entry) {
    return entry.attendance().payable().isPresent()
            && entry.attendance().price()
                instanceof Decision.Granted<Price>(var price, var basis, _)
        ? decisions.rate(price, basis)
        : "";
  }

  /// Why they may come at that price, or may not come.
  ///
  /// @param instead what is open instead, or null
  WhyView why(AgendaEntry entry, @Nullable AgendaEntry instead) {
    boolean open = entry.attendance().payable().isPresent();
    return new WhyView(
        say.say(open ? "agenda.why.price" : "agenda.why.closed"),
        decisions.explain(entry.attendance(), entry.event().host()),
        instead == null || open ? null : link(instead));
  }

  WhyView.LinkView link(AgendaEntry entry) {
    Event event = entry.event();
    List<String> note = new ArrayList<>();
    note.add(say.date(event.time().day()));
    note.add(place(event.place()));
    if (entry.travel() != null) {
      note.add(say.say("agenda.travel", entry.travel().oneWay()));
    }
    return new WhyView.LinkView(
        path(event), title(event), language(event), String.join(", ", note));
  }

  String path(Event event) {
    return "/events/" + event.slug();
  }

  String title(Event event) {
    return say.say(event.title());
  }

  String language(Event event) {
    return event.title().languageFor(say.locale());
  }

  RowView.HoursView hours(Event event) {
    String end = say.time(event.time().end());
    boolean longer = event.time().lastDay().isAfter(event.time().day());
    return new RowView.HoursView(
        say.time(event.time().start()),
        longer ? say.shortDate(event.time().lastDay()) + ", " + end : end);
  }

  /// With the offset in France, for `datetime` attributes.
  static String machine(Instant instant) {
    return OffsetDateTime.ofInstant(instant, France.ZONE).toString();
  }

  /// `Mercredi 2 décembre 2026`.
  String day(LocalDate day) {
    String date = say.date(day);
    return date.substring(0, 1).toUpperCase(say.locale()) + date.substring(1);
  }

  /// How far away a day is, as long as that says something; else empty.
  String distance(LocalDate day) {
    long days = ChronoUnit.DAYS.between(today, day);
    return days >= 0 && days <= NEAR_DAYS ? say.say("agenda.in-days", days) : "";
  }
}
