package org.entente.conventions.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Article;
import org.entente.conventions.Coverage;
import org.entente.conventions.Sunset;
import org.entente.conventions.Term;
import org.entente.conventions.TermKind;
import org.entente.platform.DatePeriod;
import org.entente.platform.Slug;
import org.entente.platform.page.Form;
import org.jspecify.annotations.Nullable;

/// The form for one article.
final class ArticleForm {

  /// The kind of an article that only says something.
  static final String NO_TERM = "none";

  private ArticleForm() {}

  /// @param kind what it makes true, or null for text alone
  static Article read(
      FormReading reading, int number, @Nullable TermKind kind, List<Cluster> parties) {
    Term term = kind == null ? null : TermForm.read(kind, reading, parties);
    return new Article(
        number,
        reading.texts("heading"),
        reading.texts("text"),
        term,
        reading.choice("sunset", Sunset.class));
  }

  /// A new article: mutual, for all formats that somebody holds.
  static Form blank(@Nullable TermKind kind, List<Cluster> parties) {
    List<String> all = parties.stream().map(party -> party.slug().value()).toList();
    return Form.empty()
        .with("kind", kind == null ? NO_TERM : kind.key())
        .withAll("hosts", all)
        .withAll("beneficiaries", all)
        .with("coverage", "formats")
        .with("rate", "member")
        .with("share", "percent")
        .with("key", "attendance")
        .with("travel", key(Term.Payer.BORROWER))
        .with("fee", key(Term.Payer.LENDER))
        .with("sunset", key(Sunset.HONOUR_BOOKINGS));
  }

  static Form filled(Article article, List<Cluster> parties) {
    Term term = article.term();
    Form form =
        blank(term == null ? null : TermKind.of(term), parties)
            .with("heading", article.heading().french())
            .with("heading-en", article.heading().english())
            .with("text", article.text().french())
            .with("text-en", article.text().english())
            .with("sunset", key(article.sunset()));
    return term == null ? form : particulars(scope(form, term.scope(), parties), term, parties);
  }

  private static Form scope(Form form, Term.Scope scope, List<Cluster> parties) {
    Form sided =
        form.withAll("hosts", slugs(scope.sides().hosts(), parties))
            .withAll("beneficiaries", slugs(scope.sides().beneficiaries(), parties));
    Form covered =
        switch (scope.coverage()) {
          case Coverage.Whole _ -> sided.with("coverage", "whole");
          case Coverage.Formats(Set<Format> formats) ->
              sided.with("coverage", "formats").withAll("formats", keys(formats));
          case Coverage.NamedEvents(Set<Slug> series) ->
              sided
                  .with("coverage", "series")
                  .with("series", String.join(", ", series.stream().map(Slug::value).toList()));
        };
    DatePeriod period = scope.period();
    return period == null ? covered : days(covered, "from", "to", period);
  }

  private static Form particulars(Form form, Term term, List<Cluster> parties) {
    return switch (term) {
      case Term.OpenEvents _ -> form;
      case Term.StayLocal(_, boolean neighbours) ->
          form.with("neighbours", neighbours ? "yes" : null);
      case Term.PartnerRate(_, var rate) ->
          switch (rate) {
            case Term.PartnerRate.Rate.MemberPrice _ -> form.with("rate", "member");
            case Term.PartnerRate.Rate.Discount(int percent) ->
                form.with("rate", "discount").with("percent", percent);
            case Term.PartnerRate.Rate.FixedPrice(var price) ->
                form.with("rate", "fixed").with("price", price.decimal().replace(".00", ""));
          };
      case Term.SeatGuarantee(_, var share, int days) ->
          switch (share) {
            case Term.SeatGuarantee.Share.Percent(int percent) ->
                form.with("share", "percent").with("percent", percent).with("release", days);
            case Term.SeatGuarantee.Share.Seats(int seats) ->
                form.with("share", "seats").with("seats", seats).with("release", days);
          };
      case Term.LendTrainers loan ->
          form.with("days", loan.daysPerQuarter())
              .with("travel", key(loan.travel()))
              .with("fee", key(loan.fee()));
      case Term.ShareCosts(_, var key) -> costs(form, key, parties);
      case Term.SharedDirectory(_, var fields) -> form.withAll("fields", keys(fields));
      case Term.OpenReflection reflection ->
          form.with("theme", reflection.theme().french())
              .with("theme-en", reflection.theme().english())
              .with("topic", reflection.topic())
              .with("closes", reflection.until().minusDays(1));
      case Term.DiscloseFunding(_, var kinds, var granted) ->
          days(form.withAll("kinds", keys(kinds)), "granted-from", "granted-to", granted);
    };
  }

  private static Form costs(Form form, Term.ShareCosts.Key key, List<Cluster> parties) {
    return switch (key) {
      case Term.ShareCosts.Key.ByAttendance _ -> form.with("key", "attendance");
      case Term.ShareCosts.Key.Equally _ -> form.with("key", "equally");
      case Term.ShareCosts.Key.FixedShares(Map<ClusterId, Integer> percent) -> {
        Form filled = form.with("key", "fixed");
        for (Cluster party : parties) {
          filled = filled.with("share-" + party.slug(), percent.get(party.id()));
        }
        yield filled;
      }
    };
  }

  private static Form days(Form form, String from, String to, DatePeriod period) {
    return form.with(from, period.from())
        .with(to, period.until() == null ? null : period.until().minusDays(1));
  }

  private static List<String> slugs(Set<ClusterId> clusters, List<Cluster> parties) {
    List<String> slugs = new ArrayList<>();
    for (Cluster party : parties) {
      if (clusters.contains(party.id())) {
        slugs.add(party.slug().value());
      }
    }
    return slugs;
  }

  private static List<String> keys(Collection<? extends Enum<?>> values) {
    return values.stream().map(ArticleForm::key).toList();
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
