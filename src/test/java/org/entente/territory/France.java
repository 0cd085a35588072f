package org.entente.territory;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// The gazetteer that the tests share, loaded once.
final class France {

  static final Gazetteer GAZETTEER = Gazetteer.load();

  private static final Map<DepartmentCode, Commune> MOST_POPULOUS =
      GAZETTEER.communes().stream()
          .collect(
              toMap(
                  Commune::department,
                  Function.identity(),
                  BinaryOperator.maxBy(Comparator.comparingInt(Commune::population))));

  private France() {}

  static Commune mostPopulousOf(DepartmentCode department) {
    return MOST_POPULOUS.get(department);
  }

  static Commune commune(String code) {
    return GAZETTEER.commune(new CommuneCode(code));
  }

  static Commune named(String name, String department) {
    return GAZETTEER.named(name, new DepartmentCode(department)).orElseThrow();
  }
}
