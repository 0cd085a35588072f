package org.entente.dryrun.web;

import org.entente.platform.Money;
import org.entente.platform.text.Translator;

/// Says figures of a dry run in a reader's language.
final class Amounts {

  private static final String MINUS = "\u2212";
  private static final int MINUTES_PER_HOUR = 60;

  private Amounts() {}

  /// `12`, or `12 → 15` where it changes.
  static String change(long before, long after, Translator say) {
    return before == after
        ? say.number(before)
        : say.say("dryrun.change", say.number(before), say.number(after));
  }

  /// The same in euros.
  static String moneyChange(long before, long after, Translator say) {
    return before == after
        ? money(before, say)
        : say.say("dryrun.change", money(before, say), money(after, say));
  }

  /// `+3`, `−3` or `0`.
  static String more(long amount, Translator say) {
    return sign(amount) + say.number(Math.abs(amount));
  }

  /// The same in euros, from cents.
  static String moneyMore(long cents, Translator say) {
    return sign(cents) + say.price(new Money(Math.abs(cents)));
  }

  /// Whole hours, from minutes.
  static String hours(long minutes, Translator say) {
    return say.say("dryrun.hours", say.number(Math.round((double) minutes / MINUTES_PER_HOUR)));
  }

  /// The same with a sign.
  static String hoursMore(long minutes, Translator say) {
    return sign(minutes) + hours(Math.abs(minutes), say);
  }

  static String kilometres(long kilometres, Translator say) {
    return say.say("dryrun.kilometres", say.number(kilometres));
  }

  /// A cluster's result may be a loss once it is shared.
  private static String money(long cents, Translator say) {
    return (cents < 0 ? MINUS : "") + say.price(new Money(Math.abs(cents)));
  }

  private static String sign(long amount) {
    return amount > 0 ? "+" : amount < 0 ? MINUS : "";
  }
}
