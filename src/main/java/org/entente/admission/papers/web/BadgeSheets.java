package org.entente.admission.papers.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.admission.TicketTexts;
import org.entente.admission.papers.BadgeSize;
import org.entente.admission.papers.Guest;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.platform.pdf.Paper;
import org.entente.platform.pdf.PaperPress;
import org.entente.platform.pdf.TextFit;
import org.entente.platform.text.Translator;
import org.entente.registration.SeatId;
import org.springframework.stereotype.Component;

/// Sets badges: each name as large as its badge allows, each label where the sheet has it.
@Component
class BadgeSheets {

  private static final double LEFT = 9;
  private static final double RIGHT = 5;
  private static final int LARGEST_NAME = 40;
  private static final int LARGEST_COMPANY = 16;
  private static final int SMALLEST = 6;

  /// What the ticket's code takes at the lower right corner, with the space beside it.
  private static final double CODE = 19;

  private final PaperPress press;
  private final TicketTexts tickets;

  BadgeSheets(PaperPress press, TicketTexts tickets) {
    this.press = press;
    this.tickets = tickets;
  }

  /// @param role what they are here, or empty
  Paper paper(
      Event event,
      List<Guest> guests,
      BadgeSize size,
      String role,
      Map<ClusterId, Cluster> clusters,
      Translator say) {
    Map<SeatId, String> codes = tickets.of(event.id());
    List<List<BadgeView>> pages = new ArrayList<>();
    for (int first = 0; first < guests.size(); first += size.perPage()) {
      List<BadgeView> page = new ArrayList<>();
      int end = Math.min(guests.size(), first + size.perPage());
      for (int index = first; index < end; index++) {
        Guest guest = guests.get(index);
        page.add(
            badge(guest, size, index - first, role, clusters, say)
                .withCode(codes.get(guest.seat())));
      }
      pages.add(page);
    }
    String title = say.say(event.title());
    return press
        .paper("papers/badges", say)
        .with("title", title)
        .with("language", event.title().languageFor(say.locale()))
        .with(
            "titleSize",
            "s" + TextFit.size(title, textWidth(size), titleHeight(size), 10, SMALLEST))
        .with("pages", pages)
        .styled(style(size, clusters.values()));
  }

  private static BadgeView badge(
      Guest guest,
      BadgeSize size,
      int index,
      String role,
      Map<ClusterId, Cluster> clusters,
      Translator say) {
    Cluster cluster = guest.countsFor() == null ? null : clusters.get(guest.countsFor());
    return new BadgeView(
        "at-" + index,
        guest.name(),
        "s" + TextFit.size(guest.name(), textWidth(size), nameHeight(size), LARGEST_NAME, SMALLEST),
        guest.company(),
        "s"
            + TextFit.size(
                guest.company(),
                textWidth(size) - CODE,
                companyHeight(size),
                LARGEST_COMPANY,
                SMALLEST),
        cluster == null ? say.say("papers.public") : cluster.name(),
        cluster == null ? "accent-none" : "accent-" + cluster.slug(),
        role,
        null);
  }

  private static double textWidth(BadgeSize size) {
    return size.width() - LEFT - RIGHT;
  }

  private static double titleHeight(BadgeSize size) {
    return size.height() * 0.15;
  }

  private static double nameHeight(BadgeSize size) {
    return size.height() * 0.36;
  }

  private static double companyHeight(BadgeSize size) {
    return size.height() * 0.2;
  }

  private static String style(BadgeSize size, Collection<Cluster> clusters) {
    double height = size.height();
    StringBuilder css = new StringBuilder();
    css.append(
        size.isSheet()
            ? "@page{size:210mm 297mm;margin:0}.sheet{width:210mm;height:296.500mm}"
            : "@page{size:%smm %smm;margin:0}.sheet{width:%smm;height:%smm}"
                .formatted(
                    text(size.width()), text(height), text(size.width()), text(height - 0.5)));
    css.append(".badge{width:%smm;height:%smm}".formatted(text(size.width()), text(height - 0.5)));
    for (int index = 0; index < size.perPage(); index++) {
      css.append(
          ".at-%d{left:%smm;top:%smm}"
              .formatted(index, text(size.left(index)), text(size.top(index))));
    }
    css.append(box("title", size, height * 0.07));
    css.append(box("who", size, height * 0.24));
    css.append(
        ".foot{left:%smm;width:%smm;bottom:%smm}.company{width:%2$smm}"
            .formatted(text(LEFT), text(textWidth(size) - CODE), text(height * 0.07)));
    css.append(".strip{height:%smm;top:%smm}".formatted(text(height * 0.86), text(height * 0.07)));
    for (int points = SMALLEST; points <= LARGEST_NAME; points++) {
      css.append(".s%d{font-size:%dpt}".formatted(points, points));
    }
    if (size == BadgeSize.A6) {
      css.append(".code{width:28mm;height:28mm}");
    }
    css.append(".accent-none{background:#16181d}");
    for (Cluster cluster : clusters) {
      css.append(".accent-%s{background:%s}".formatted(cluster.slug(), cluster.accent().onLight()));
    }
    return css.toString();
  }

  private static String box(String name, BadgeSize size, double top) {
    return ".%s{left:%smm;width:%smm;top:%smm}"
        .formatted(name, text(LEFT), text(textWidth(size)), text(top));
  }

  private static String text(double millimetres) {
    return String.format(Locale.ROOT, "%.2f", millimetres);
  }
}
