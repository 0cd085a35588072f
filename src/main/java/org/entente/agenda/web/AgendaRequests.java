package org.entente.agenda.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.entente.agenda.AgendaFilter;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.platform.Problem;
import org.entente.territory.CommuneCode;
import org.entente.territory.Gazetteer;
import org.entente.territory.TypedPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what is looked for out of the agenda's address. What an address says that means nothing is
/// left out; only a place, which people type, is answered with a problem.
@Component
class AgendaRequests {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final Gazetteer gazetteer;

  AgendaRequests(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// What is looked for.
  ///
  /// @param cluster the cluster it is narrowed to, or null
  /// @param problem what is wrong with the place, or null
  record Wanted(AgendaFilter filter, @Nullable Cluster cluster, @Nullable Problem problem) {}

  Wanted read(AgendaParameters parameters, Wording wording) {
    CommuneCode near = null;
    Problem problem = null;
    if (!parameters.typedPlace().isEmpty()) {
      switch (TypedPlace.read(gazetteer, "near", parameters.typedPlace())) {
        case TypedPlace.Found found -> near = found.commune().code();
        case TypedPlace.Refused refused -> problem = refused.problem();
      }
    }
    String slug = AgendaParameters.text(parameters.cluster());
    Cluster cluster =
        wording.clusters().stream()
            .filter(one -> one.slug().value().equals(slug))
            .findFirst()
            .orElse(null);
    AgendaFilter filter =
        new AgendaFilter(
            parameters.typedText(),
            near,
            format(AgendaParameters.text(parameters.format())),
            cluster == null ? null : cluster.id(),
            month(AgendaParameters.text(parameters.month())),
            parameters.isOpenOnly(),
            day(AgendaParameters.text(parameters.from())));
    return new Wanted(filter, cluster, problem);
  }

  private static @Nullable Format format(String text) {
    return Arrays.stream(Format.values())
        .filter(format -> format.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable YearMonth month(String text) {
    try {
      YearMonth month = text.isEmpty() ? null : YearMonth.parse(text);
      return month != null && isPlausible(month.getYear()) ? month : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
      return day != null && isPlausible(day.getYear()) ? day : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static boolean isPlausible(int year) {
    return year >= FIRST_YEAR && year < LAST_YEAR;
  }
}
