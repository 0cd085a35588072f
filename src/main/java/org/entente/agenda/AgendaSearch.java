package org.entente.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.platform.France;
import org.entente.territory.CommuneCode;

/// A search of the agenda as SQL: conditions put together from fixed pieces, values as parameters.
final class AgendaSearch {

  private final List<String> conditions = new ArrayList<>(List.of("status <> 'DRAFT'"));
  private final Map<String, Object> parameters = new HashMap<>();

  /// @param words for each word that must occur, what may stand in its place
  /// @param near the communes that are near, when the filter asks for near ones
  AgendaSearch(AgendaFilter filter, List<List<String>> words, Instant now, Set<CommuneCode> near) {
    narrowTime(filter, now);
    narrowText(words);
    if (filter.format() != null) {
      add("format = :format", "format", filter.format().name());
    }
    if (filter.cluster() != null) {
      add("cluster = :cluster", "cluster", filter.cluster().value());
    }
    if (filter.near() != null) {
      add(
          "(commune = any(:near) or link is not null)",
          "near",
          near.stream().map(CommuneCode::value).toArray(String[]::new));
    }
  }

  /// Narrows it to what is open to somebody, or just says to whom it would be.
  void reach(Reach reach, boolean only) {
    parameters.putAll(reach.parameters());
    if (only) {
      conditions.add(Reach.CONDITION);
    }
  }

  /// Narrows it to days from that one on.
  void from(LocalDate day) {
    add("day >= :from", "from", day);
  }

  String where() {
    return conditions.stream().collect(Collectors.joining("\n  and ", "where ", "\n"));
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /// What is to come, with what has begun and is not over; of a month, also what was.
  private void narrowTime(AgendaFilter filter, Instant now) {
    if (filter.month() == null) {
      add("ends_at > :now and day >= :earliest", "now", now.atOffset(ZoneOffset.UTC));
      parameters.put("earliest", France.day(now.minus(EventRules.LONGEST)).minusDays(1));
    } else {
      add("day >= :monthStart and day < :monthEnd", "monthStart", filter.month().atDay(1));
      parameters.put("monthEnd", filter.month().plusMonths(1).atDay(1));
    }
  }

  private void narrowText(List<List<String>> words) {
    int number = 0;
    for (List<String> alternatives : words) {
      List<String> any = new ArrayList<>();
      for (String word : alternatives) {
        String name = "word" + number++;
        any.add("words like '%' || plain(:" + name + ") || '%'");
        parameters.put(name, word.replaceAll("([\\\\%_])", "\\\\$1"));
      }
      conditions.add("(" + String.join(" or ", any) + ")");
    }
  }

  private void add(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }
}
