package org.entente.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "73282932000074",
        "732 829 320 00074",
        "732\u00a0829\u202f320 00074",
        "35600000049837"
      })
  void acceptsRightNumbersWithOrWithoutSpaces(String typed) {
    assertThat(Siret.parse(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "73282932000075",
        "7328293200007",
        "732829320000740",
        "35600000049838",
        "00000000000000",
        "A3282932000074",
        "",
        "<script>"
      })
  void refusesWrongOnes(String typed) {
    assertThat(Siret.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new Siret(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsItsCompany() {
    assertThat(new Siret("73282932000074").siren()).isEqualTo(new Siren("732829320"));
  }

  @Test
  void anySingleMistypedDigitIsFound() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(20140604);
    for (int round = 0; round < 2_000; round++) {
      String right = anySiret(random);
      int position = random.nextInt(right.length());
      int shift = 1 + random.nextInt(9);
      char wrong = (char) ('0' + (right.charAt(position) - '0' + shift) % 10);
      String mistyped = right.substring(0, position) + wrong + right.substring(position + 1);
      assertThat(Siret.parse(right)).as(right).isPresent();
      assertThat(Siret.parse(mistyped)).as("%s instead of %s", mistyped, right).isEmpty();
    }
  }

  private static String anySiret(RandomGenerator random) {
    String siren = completed("%08d".formatted(1 + random.nextInt(99_999_999)));
    return completed(siren + "%04d".formatted(random.nextInt(10_000)));
  }

  private static String completed(String digits) {
    for (int check = 0; check < 10; check++) {
      if (Siren.LUHN.isValid(digits + check)) {
        return digits + check;
      }
    }
    throw new IllegalStateException(digits);
  }
}
