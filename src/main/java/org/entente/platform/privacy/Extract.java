package org.entente.platform.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is held about a person, of one kind: rows of named values, in English so that programs can
/// read them.
///
/// @param name the kind, in lower case: the name of its file
public record Extract(String name, List<Map<String, String>> rows) {

  /// Rows as a query gives them; what is not there is left out.
  public static Extract of(String name, List<Map<String, @Nullable Object>> rows) {
    return new Extract(name, rows.stream().map(Extract::plain).toList());
  }

  private static Map<String, String> plain(Map<String, @Nullable Object> row) {
    return row.entrySet().stream()
        .filter(cell -> cell.getValue() != null)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                cell -> String.valueOf(cell.getValue()),
                (one, _) -> one,
                LinkedHashMap::new));
  }
}
