package org.entente.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Term.PartnerRate.Rate;
import org.entente.conventions.Term.SeatGuarantee.Share;
import org.entente.conventions.Term.ShareCosts.Key;
import org.entente.platform.DatePeriod;
import org.entente.platform.Slug;
import org.entente.platform.text.Translator;

/// Says in plain words what a term makes true, in one reader's language.
public final class TermPhrases {

  private final Map<ClusterId, String> names;
  private final Translator say;

  /// @param names how the clusters are called
  public TermPhrases(Map<ClusterId, String> names, Translator say) {
    this.names = Map.copyOf(names);
    this.say = say;
  }

  /// The whole: between whom, what, about which events, on which days.
  public String sentence(Term term) {
    return say.say("conventions.term.sentence", sides(term), effect(term)) + days(term);
  }

  /// Between whom: "from Toulouse to Montpellier".
  public String sides(Term term) {
    Sides sides = term.scope().sides();
    return sides.hosts().equals(sides.beneficiaries())
        ? say.say("conventions.sides.mutual", clusters(sides.hosts()))
        : say.say(
            "conventions.sides.oneway", clusters(sides.hosts()), clusters(sides.beneficiaries()));
  }

  /// What it makes true, without the sides and days.
  public String effect(Term term) {
    String events = events(term.scope().coverage());
    return switch (term) {
      case Term.OpenEvents _ -> say.say("conventions.term.open_events", events);
      case Term.PartnerRate(_, Rate rate) -> rate(rate, events);
      case Term.SeatGuarantee(_, Share share, int releaseDays) ->
          switch (share) {
            case Share.Percent(int percent) ->
                say.say("conventions.term.seats.percent", percent, releaseDays, events);
            case Share.Seats(int seats) ->
                say.say("conventions.term.seats.number", seats, releaseDays, events);
          };
      case Term.StayLocal(_, boolean neighbours) ->
          neighbours
              ? say.say("conventions.term.local.neighbours", events)
              : say.say("conventions.term.local", events);
      case Term.LendTrainers loan ->
          say.say(
              "conventions.term.trainers",
              loan.daysPerQuarter(),
              payer(loan.travel()),
              payer(loan.fee()),
              events);
      case Term.ShareCosts(_, Key key) -> costs(key, events);
      case Term.SharedDirectory(_, Set<Term.DirectoryField> fields) ->
          say.say("conventions.term.directory", enumeration("conventions.directoryfield.", fields));
      case Term.OpenReflection reflection ->
          say.say(
              "conventions.term.reflection",
              reflection.theme(),
              say.shortDate(reflection.until().minusDays(1)));
      case Term.DiscloseFunding(_, Set<Term.GrantKind> kinds, DatePeriod granted) ->
          say.say("conventions.term.funding", enumeration("conventions.grantkind.", kinds))
              + " "
              + span(granted);
    };
  }

  /// A few words for a diagram: "art. 3: kept seats".
  public String label(Article article, Term term) {
    return say.say(
        "conventions.diagram.label",
        article.number(),
        say.say("conventions.kind." + TermKind.of(term).key()));
  }

  /// Names one after the other: "A, B and C".
  public String list(Collection<String> words) {
    return say.list(words);
  }

  public String clusters(Collection<ClusterId> clusters) {
    return list(
        clusters.stream().map(cluster -> names.getOrDefault(cluster, "?")).sorted().toList());
  }

  private String days(Term term) {
    DatePeriod period = term.scope().period();
    return period == null ? "" : " " + span(period);
  }

  /// From when to when: "from 4 June 2014 to 3 June 2017".
  String span(DatePeriod period) {
    LocalDate until = period.until();
    String from = say.shortDate(period.from());
    return until == null
        ? say.say("conventions.days.since", from)
        : say.say("conventions.days.span", from, say.shortDate(until.minusDays(1)));
  }

  private String rate(Rate rate, String events) {
    return switch (rate) {
      case Rate.MemberPrice _ -> say.say("conventions.term.rate.member", events);
      case Rate.Discount(int percent) -> say.say("conventions.term.rate.discount", percent, events);
      case Rate.FixedPrice(var price) ->
          price.isFree()
              ? say.say("conventions.term.rate.free", events)
              : say.say("conventions.term.rate.fixed", price, events);
    };
  }

  private String costs(Key key, String events) {
    return switch (key) {
      case Key.ByAttendance _ -> say.say("conventions.term.costs.attendance", events);
      case Key.Equally _ -> say.say("conventions.term.costs.equally", events);
      case Key.FixedShares(Map<ClusterId, Integer> percent) ->
          say.say("conventions.term.costs.fixed", shares(percent), events);
    };
  }

  /// Each with its part: "A 60 % and B 40 %".
  String shares(Map<ClusterId, Integer> percent) {
    List<String> shares = new ArrayList<>();
    percent.forEach(
        (cluster, share) ->
            shares.add(say.say("conventions.term.share", names.getOrDefault(cluster, "?"), share)));
    return list(shares);
  }

  /// A price in a few words: "20 % off".
  String price(Rate rate) {
    return switch (rate) {
      case Rate.MemberPrice _ -> say.say("conventions.choice.rate.member");
      case Rate.Discount(int percent) -> say.say("conventions.value.rate.discount", percent);
      case Rate.FixedPrice(var price) -> say.say("conventions.value.rate.fixed", price);
    };
  }

  /// A part of the seats in a few words: "20 %".
  String share(Share share) {
    return switch (share) {
      case Share.Percent(int percent) -> say.say("conventions.value.share.percent", percent);
      case Share.Seats(int seats) -> say.say("conventions.value.share.seats", seats);
    };
  }

  /// A key in a few words: "in equal parts".
  String key(Key key) {
    return switch (key) {
      case Key.ByAttendance _ -> say.say("conventions.choice.key.attendance");
      case Key.Equally _ -> say.say("conventions.choice.key.equally");
      case Key.FixedShares(Map<ClusterId, Integer> percent) -> shares(percent);
    };
  }

  String payer(Term.Payer payer) {
    return say.say("conventions.payer." + payer.name().toLowerCase(Locale.ROOT));
  }

  String events(Coverage coverage) {
    return switch (coverage) {
      case Coverage.Whole _ -> say.say("conventions.coverage.whole");
      case Coverage.Formats(Set<Format> formats) -> enumeration("conventions.formats.", formats);
      case Coverage.NamedEvents(Set<Slug> series) ->
          say.say(
              "conventions.coverage.series",
              list(
                  series.stream()
                      .map(name -> say.say("conventions.coverage.name", name.value()))
                      .toList()));
    };
  }

  String enumeration(String prefix, Collection<? extends Enum<?>> values) {
    return list(
        values.stream()
            .map(value -> say.say(prefix + value.name().toLowerCase(Locale.ROOT)))
            .toList());
  }
}
