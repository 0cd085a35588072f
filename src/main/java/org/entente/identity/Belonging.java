package org.entente.identity;

import java.util.List;

/// Something that comes to an account with an address, or would leave with it, as a page says it.
///
/// @param phrase the key of the phrase that names it
/// @param values what the phrase names: how many, of which company
public record Belonging(String phrase, List<Object> values) {

  public static Belonging of(String phrase, Object... values) {
    return new Belonging(phrase, List.of(values));
  }

  /// As many of them as there are; none where there are none.
  public static List<Belonging> counted(String phrase, int count) {
    return count == 0 ? List.of() : List.of(of(phrase, count));
  }
}
