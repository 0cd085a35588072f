package org.entente.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of euros in whole cents, never negative: what a seat costs, what a grant brings.
///
/// @param cents the amount, in cents of a euro
public record Money(long cents) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public Money {
    if (cents < 0) {
      throw new IllegalArgumentException(
          "An amount cannot be negative, but was %d cents. Maybe swap what is owed and what is paid."
              .formatted(cents));
    }
  }

  /// That many whole euros.
  public static Money euros(long euros) {
    return new Money(Math.multiplyExact(euros, 100));
  }

  /// Reads euros with a decimal point or comma, as people type them: `25`, `25,5`, `1 250.00`.
  ///
  /// @throws NumberFormatException if the text is no amount, is negative or has more than two
  /// decimals
  public static Money parse(String text) {
    String plain = text.strip().replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
    try {
      BigDecimal cents = new BigDecimal(plain).movePointRight(2);
      return new Money(cents.longValueExact());
    } catch (ArithmeticException | IllegalArgumentException _) {
      throw new NumberFormatException(
          "\"%s\" is not an amount in euros. Maybe write it like 25 or 25,50.".formatted(text));
    }
  }

  public boolean isFree() {
    return cents == 0;
  }

  /// This amount after a discount, rounded half up to the cent.
  ///
  /// @param percent 0 to 100
  public Money less(int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(
          "A discount is 0 to 100 percent, but was %d.".formatted(percent));
    }
    return new Money(
        BigDecimal.valueOf(cents)
            .multiply(BigDecimal.valueOf(100 - percent))
            .divide(BigDecimal.valueOf(100), RoundingMode.HALF_UP)
            .longValueExact());
  }

  public Money times(int count) {
    return new Money(Math.multiplyExact(cents, count));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  /// Euros with exactly two decimals and a point, for machines: `25.50`.
  public String decimal() {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }
}
