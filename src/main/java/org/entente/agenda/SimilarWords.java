package org.entente.agenda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the words of published events that look like what somebody typed.
@Component
class SimilarWords {

  /// Below this share of common trigrams, words only look alike by chance.
  private static final double LEAST = 0.35;

  private static final int FEW = 3;

  private final JdbcClient sql;

  SimilarWords(JdbcClient sql) {
    this.sql = sql;
  }

  /// For each word of a search what may have been meant.
  ///
  /// @param alternatives in the order of the search, each at least one, without accents
  /// @param spellings how what was meant and not typed is spelled
  record Meant(List<List<String>> alternatives, List<String> spellings) {}

  private record Near(String typed, String word, String spelling, boolean typedSo) {}

  /// What may have been meant; a word that looks like none stays as it is.
  Meant meantBy(List<String> typed) {
    Map<String, List<Near>> near = new LinkedHashMap<>();
    typed.forEach(word -> near.put(word, new ArrayList<>()));
    for (Near found : near(typed)) {
      near.getOrDefault(found.typed(), new ArrayList<>()).add(found);
    }
    List<List<String>> alternatives = new ArrayList<>();
    List<String> spellings = new ArrayList<>();
    near.forEach(
        (word, found) -> {
          boolean known = found.stream().anyMatch(Near::typedSo);
          if (known || found.isEmpty()) {
            alternatives.add(List.of(word));
          } else {
            alternatives.add(found.stream().map(Near::word).toList());
            found.stream().map(Near::spelling).forEach(spellings::add);
          }
        });
    return new Meant(alternatives, spellings);
  }

  private List<Near> near(List<String> typed) {
    return sql.sql(
            """
            select typed.word as typed, near.word, near.spelling,
              near.word like '%' || plain(typed.word) || '%' as typed_so
            from unnest(:typed) as typed (word)
            cross join lateral (
              select known.word, min(known.spelling) as spelling
              from event_word known
              where known.word % plain(typed.word)
                and similarity(known.word, plain(typed.word)) >= :least
              group by known.word
              order by similarity(known.word, plain(typed.word)) desc, known.word
              limit :few) as near
            """)
        .param("typed", typed.toArray(String[]::new))
        .param("least", LEAST)
        .param("few", FEW)
        .query(
            (row, _) ->
                new Near(
                    row.getString("typed"),
                    row.getString("word"),
                    row.getString("spelling"),
                    row.getBoolean("typed_so")))
        .list();
  }
}
