package org.entente.agenda;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;

/// What somebody looks for in the agenda. What is null or empty does not narrow the search.
///
/// @param text words that must all occur in title, summary or place; accents and case do not matter
/// @param near a commune from which one gets there within [PooledAgenda#NEAR]
/// @param month a month of the calendar in France
/// @param openOnly only what the reader may attend
/// @param from the first day to show, to page on
public record AgendaFilter(
    String text,
    @Nullable CommuneCode near,
    @Nullable Format format,
    @Nullable ClusterId cluster,
    @Nullable YearMonth month,
    boolean openOnly,
    @Nullable LocalDate from) {

  /// Everything that is to come.
  public static final AgendaFilter NONE = new AgendaFilter("", null, null, null, null, false, null);

  public AgendaFilter {
    text = text.strip();
  }

  /// Whether it narrows the search at all.
  public boolean isNarrow() {
    return !text.isEmpty()
        || near != null
        || format != null
        || cluster != null
        || month != null
        || openOnly;
  }

  /// The same from its first page on.
  AgendaFilter fromItsBeginning() {
    return new AgendaFilter(text, near, format, cluster, month, openOnly, null);
  }

  /// The same in another month, or in all that is to come where it is null.
  public AgendaFilter inMonth(@Nullable YearMonth other) {
    return new AgendaFilter(text, near, format, cluster, other, openOnly, null);
  }

  public AgendaFilter withoutNear() {
    return new AgendaFilter(text, null, format, cluster, month, openOnly, null);
  }

  public AgendaFilter onlyOpen() {
    return new AgendaFilter(text, near, format, cluster, month, true, from);
  }
}
