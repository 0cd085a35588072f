package org.entente.conventions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Term.PartnerRate.Rate;
import org.entente.conventions.Term.SeatGuarantee.Share;
import org.entente.conventions.Term.ShareCosts.Key;
import org.entente.platform.DatePeriod;
import org.entente.platform.text.Translator;

/// Writes the sentences of an article out of the values of its term, in one language: they are what
/// is signed, so that text and rule cannot say different things.
public final class ClausePhrases {

  private static final String CLAUSE = "conventions.clause.";

  private final TermPhrases phrases;
  private final Translator say;

  /// @param names how the clusters are called
  public ClausePhrases(Map<ClusterId, String> names, Translator say) {
    this.phrases = new TermPhrases(names, say);
    this.say = say;
  }

  /// All sentences of the article.
  public String text(Term term) {
    DatePeriod period = term.scope().period();
    String text = text(term, phrases.events(term.scope().coverage()));
    return period == null ? text : text + " " + say.say(CLAUSE + "days", phrases.span(period));
  }

  private String text(Term term, String events) {
    return switch (term) {
      case Term.OpenEvents _ -> clause("open_events", term, events);
      case Term.PartnerRate(_, Rate rate) -> rate(rate, term, events);
      case Term.SeatGuarantee(_, Share share, int days) ->
          switch (share) {
            case Share.Percent(int percent) -> clause("seats.percent", term, events, percent, days);
            case Share.Seats(int seats) -> clause("seats.number", term, events, seats, days);
          };
      case Term.StayLocal(_, boolean neighbours) ->
          clause(neighbours ? "local.neighbours" : "local", term, events);
      case Term.LendTrainers loan ->
          clause(
              "trainers",
              term,
              events,
              loan.daysPerQuarter(),
              phrases.payer(loan.travel()),
              phrases.payer(loan.fee()));
      case Term.ShareCosts(_, Key key) -> costs(key, term, events);
      case Term.SharedDirectory(_, Set<Term.DirectoryField> fields) ->
          clause("directory", term, phrases.enumeration("conventions.directoryfield.", fields));
      case Term.OpenReflection reflection ->
          clause("reflection", term, reflection.theme(), last(reflection.until()));
      case Term.DiscloseFunding(_, Set<Term.GrantKind> kinds, DatePeriod granted) ->
          clause(
              "funding",
              term,
              phrases.enumeration("conventions.grantkind.", kinds),
              phrases.span(granted));
    };
  }

  private String rate(Rate rate, Term term, String events) {
    return switch (rate) {
      case Rate.MemberPrice _ -> clause("rate.member", term, events);
      case Rate.Discount(int percent) -> clause("rate.discount", term, events, percent);
      case Rate.FixedPrice(var price) ->
          price.isFree()
              ? clause("rate.free", term, events)
              : clause("rate.fixed", term, events, price);
    };
  }

  private String costs(Key key, Term term, String events) {
    return switch (key) {
      case Key.ByAttendance _ -> clause("costs.attendance", term, events);
      case Key.Equally _ -> clause("costs.equally", term, events);
      case Key.FixedShares(Map<ClusterId, Integer> percent) ->
          clause("costs.fixed", term, events, phrases.shares(percent));
    };
  }

  /// The sides come first in each phrase: whether each gives the others, who gives, who receives.
  private String clause(String key, Term term, Object... values) {
    Sides sides = term.scope().sides();
    Object[] all = new Object[values.length + 3];
    all[0] = sides.hosts().equals(sides.beneficiaries()) ? "mutual" : "oneway";
    all[1] = phrases.clusters(sides.hosts());
    all[2] = phrases.clusters(sides.beneficiaries());
    System.arraycopy(values, 0, all, 3, values.length);
    return say.say(CLAUSE + key, all);
  }

  /// The values of a term, each under the name it has on its form: what a comparison of two
  /// versions
  /// tells one by one.
  public Map<String, String> values(Term term) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "hosts", phrases.clusters(term.scope().sides().hosts()));
    put(values, "beneficiaries", phrases.clusters(term.scope().sides().beneficiaries()));
    if (TermKind.of(term).isAboutEvents()) {
      put(values, "coverage", phrases.events(term.scope().coverage()));
    }
    particulars(term, values);
    DatePeriod period = term.scope().period();
    put(values, "period", period == null ? "–" : phrases.span(period));
    return values;
  }

  private void particulars(Term term, Map<String, String> values) {
    switch (term) {
      case Term.OpenEvents _ -> {}
      case Term.PartnerRate(_, Rate rate) -> put(values, "rate", phrases.price(rate));
      case Term.SeatGuarantee(_, Share share, int days) -> {
        put(values, "share", phrases.share(share));
        put(values, "release", String.valueOf(days));
      }
      case Term.StayLocal(_, boolean neighbours) ->
          put(values, "neighbours", say.say("conventions.value." + (neighbours ? "yes" : "no")));
      case Term.LendTrainers loan -> {
        put(values, "days", String.valueOf(loan.daysPerQuarter()));
        put(values, "travel", phrases.payer(loan.travel()));
        put(values, "fee", phrases.payer(loan.fee()));
      }
      case Term.ShareCosts(_, Key key) -> put(values, "key", phrases.key(key));
      case Term.SharedDirectory(_, Set<Term.DirectoryField> fields) ->
          put(values, "fields", phrases.enumeration("conventions.directoryfield.", fields));
      case Term.OpenReflection reflection -> {
        put(values, "theme", say.say(reflection.theme()));
        put(values, "closes", last(reflection.until()));
      }
      case Term.DiscloseFunding(_, Set<Term.GrantKind> kinds, DatePeriod granted) -> {
        put(values, "kinds", phrases.enumeration("conventions.grantkind.", kinds));
        put(values, "granted", phrases.span(granted));
      }
    }
  }

  private void put(Map<String, String> values, String name, String value) {
    values.put(say.say("conventions.value." + name), value.strip());
  }

  private String last(LocalDate firstDayAfter) {
    return say.shortDate(firstDayAfter.minusDays(1));
  }
}
