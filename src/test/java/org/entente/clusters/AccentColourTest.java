package org.entente.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class AccentColourTest {

  private static final AccentColour WHITE = new AccentColour("#ffffff");
  private static final AccentColour BLACK = new AccentColour("#000000");

  @Test
  void contrastIsThatOfWcag() {
    assertThat(WHITE.contrast(BLACK)).isEqualTo(21.0, within(0.001));
    assertThat(WHITE.contrast(new AccentColour("#767676"))).isEqualTo(4.54, within(0.005));
    assertThat(WHITE.contrast(WHITE)).isEqualTo(1.0);
  }

  @Test
  void anyColourHasShadesThatCanBeRead() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(45);
    for (int round = 0; round < 5_000; round++) {
      AccentColour any = new AccentColour("#%06x".formatted(random.nextInt(0x1000000)));
      assertThat(any.onLight().contrast(WHITE)).as(any.hex()).isGreaterThanOrEqualTo(4.5);
      assertThat(any.onDark().contrast(new AccentColour("#14161a")))
          .as(any.hex())
          .isGreaterThanOrEqualTo(4.5);
      assertThat(any.textUpon().contrast(any)).as(any.hex()).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void aColourThatCanBeReadStaysAsItWasChosen() {
    assertThat(new AccentColour("#00677f").onLight()).isEqualTo(new AccentColour("#00677f"));
    assertThat(new AccentColour("#5cc4dc").onDark()).isEqualTo(new AccentColour("#5cc4dc"));
  }

  @Test
  void whatIsNoColourIsNone() {
    assertThat(AccentColour.parse("red; } body { display: none")).isEmpty();
    assertThat(AccentColour.parse("#fff")).isEmpty();
    assertThat(AccentColour.parse(" #A63A22 ")).contains(new AccentColour("#a63a22"));
  }
}
