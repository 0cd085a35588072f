package org.entente.agenda;

import java.time.Duration;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.entente.platform.text.Translator;

/// What stands around the entries of a calendar that we hand out (RFC 5545), and of one that is
/// read
/// again and again (RFC 7986).
public final class CalendarShell {

  /// How often a calendar should ask again.
  private static final Duration REFRESH = Duration.ofHours(1);

  private CalendarShell() {}

  /// Without a name: for a file that is opened once.
  public static Calendar once(Translator say) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Entente//Entente//" + say.language().toUpperCase(say.locale())));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    return calendar;
  }

  /// @param name what the calendar is called among the reader's others
  public static Calendar named(String name, Translator say) {
    Calendar calendar = once(say);
    calendar.add(new Name(name));
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(new RefreshInterval(null, REFRESH));
    calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    return calendar;
  }
}
