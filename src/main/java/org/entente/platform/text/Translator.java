package org.entente.platform.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Problem;

/// Speaks one language: phrases with their plural forms (ICU message patterns), prices, dates,
/// durations.
/// Immutable to its users and safe to share.
public final class Translator {

  private final Locale locale;
  private final Map<String, String> phrases;
  private final Map<String, MessageFormat> compiled = new ConcurrentHashMap<>();

  Translator(Locale locale, Map<String, String> phrases) {
    this.locale = locale;
    this.phrases = Map.copyOf(phrases);
  }

  public Locale locale() {
    return locale;
  }

  /// The ISO 639-1 code of the language, for `lang` attributes.
  public String language() {
    return locale.getLanguage();
  }

  /// What those who speak a language call it: `Français`, `English`.
  public static String languageName(String language) {
    Locale own = Locale.of(language);
    return UCharacter.toTitleCase(own, own.getDisplayLanguage(own), null);
  }

  /// Says a phrase. Arguments may be numbers, texts, [Money], [LocalDate], [Instant],
  /// [LocalizedText];
  /// they stand in the pattern as `{0}`, `{1}`, …, with `{0, plural, one {…} other {…}}` where they
  /// count.
  ///
  /// @throws IllegalArgumentException for a key without a phrase
  public String say(String key, Object... arguments) {
    String phrase = phrases.get(key);
    if (phrase == null) {
      throw new IllegalArgumentException(
          "No phrase \"%s\" in %s. Maybe it is missing in messages/*_%s.properties."
              .formatted(key, language(), language()));
    }
    MessageFormat format =
        compiled.computeIfAbsent(key, _ -> new MessageFormat(phrase, ULocale.forLocale(locale)));
    Object[] spoken = new Object[arguments.length];
    for (int index = 0; index < arguments.length; index++) {
      spoken[index] = spoken(arguments[index]);
    }
    // ICU's formats are not thread-safe; a clone is cheap and shares the parsed pattern.
    return format.clone().format(language().equals("fr") ? Elision.arguments(spoken) : spoken);
  }

  /// Whether there is such a phrase.
  public boolean knows(String key) {
    return phrases.containsKey(key);
  }

  /// The keys there are, for the check that all languages have the same.
  public java.util.Set<String> keys() {
    return phrases.keySet();
  }

  public String say(Problem problem) {
    return say(problem.key(), problem.arguments().toArray());
  }

  public String say(LocalizedText text) {
    return text.in(locale);
  }

  private Object spoken(Object argument) {
    return switch (argument) {
      case Money money -> price(money);
      case LocalDate day -> date(day);
      case Instant instant -> dateTime(instant);
      case LocalizedText text -> say(text);
      case Duration duration -> duration(duration);
      case Number number -> number;
      default -> argument.toString();
    };
  }

  /// `25 €`, `25,50 €`, `€25.50`; without decimals when there are none; "free" is a phrase, not a
  /// price.
  public String price(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance("EUR"));
    int decimals = money.cents() % 100 == 0 ? 0 : 2;
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(money.cents() / 100.0);
  }

  /// `jeudi 4 juin 2026`.
  public String date(LocalDate day) {
    return date(day, FormatStyle.FULL);
  }

  /// `4 juin 2026`.
  public String shortDate(LocalDate day) {
    return date(day, FormatStyle.LONG);
  }

  private String date(LocalDate day, FormatStyle style) {
    String date = DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).format(day);
    // French counts the first of a month in another way than the days after it; CLDR does not know.
    return language().equals("fr") && day.getDayOfMonth() == 1
        ? date.replaceFirst("\\b1\\b", "1er")
        : date;
  }

  /// `juin 2026`.
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
  }

  /// `12:30`, in France.
  public String time(Instant instant) {
    return time(LocalTime.ofInstant(instant, France.ZONE));
  }

  public String time(LocalTime time) {
    return DateTimeFormatter.ofPattern("HH:mm", locale).format(time);
  }

  /// `jeudi 4 juin 2026, 12:30`, in France.
  public String dateTime(Instant instant) {
    return date(France.day(instant)) + ", " + time(instant);
  }

  /// `2 h 15`, `2 hr, 15 min`; minutes alone below one hour.
  public String duration(Duration duration) {
    // Nobody says in French what CLDR writes: « 2 h et 15 min ».
    if (language().equals("fr") && duration.toHours() > 0 && duration.toMinutesPart() > 0) {
      return "%d\u00a0h\u00a0%02d".formatted(duration.toHours(), duration.toMinutesPart());
    }
    List<Measure> parts = new ArrayList<>();
    if (duration.toHours() > 0) {
      parts.add(new Measure(duration.toHours(), MeasureUnit.HOUR));
    }
    if (duration.toMinutesPart() > 0 || parts.isEmpty()) {
      parts.add(new Measure(duration.toMinutesPart(), MeasureUnit.MINUTE));
    }
    return MeasureFormat.getInstance(ULocale.forLocale(locale), MeasureFormat.FormatWidth.SHORT)
        .formatMeasures(parts.toArray(Measure[]::new));
  }

  /// `Autan, Cers et Garrigue`.
  public String list(Collection<String> words) {
    return ListFormatter.getInstance(ULocale.forLocale(locale)).format(words);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }
}
