package org.entente.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatesTest {

  private static final double HALF_OF_EARTHS_GIRTH = 20_015.1;

  @Test
  void toulouseIs196KilometresFromMontpellier() {
    var toulouse = new Coordinates(43.6043, 1.4437);
    var montpellier = new Coordinates(43.6109, 3.8772);
    assertThat(toulouse.kilometresTo(montpellier)).isEqualTo(196, within(1.0));
  }

  @Test
  void antipodesAreHalfTheGirthOfTheEarthApart() {
    var here = new Coordinates(43.6, 1.44);
    var there = new Coordinates(-43.6, -178.56);
    assertThat(here.kilometresTo(there)).isEqualTo(HALF_OF_EARTHS_GIRTH, within(0.1));
  }

  @Test
  void distanceIsSymmetricAndNeverLongerThanHalfTheGirthOfTheEarth() {
    RandomGenerator random = RandomGenerators.seeded(1999);
    for (int round = 0; round < 10_000; round++) {
      Coordinates one = anywhere(random);
      Coordinates other = anywhere(random);
      assertThat(one.kilometresTo(other))
          .isBetween(0.0, HALF_OF_EARTHS_GIRTH)
          .isEqualTo(other.kilometresTo(one), within(1e-6));
      assertThat(one.kilometresTo(one)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"91, 0", "-91, 0", "0, 181", "0, -181", "NaN, 0", "0, NaN", "6279123, 574357"})
  void aPointThatIsNowhereOnEarthIsRefused(double latitude, double longitude) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Coordinates(latitude, longitude))
        .withMessageContaining("Maybe");
  }

  private static Coordinates anywhere(RandomGenerator random) {
    return new Coordinates(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
  }
}
