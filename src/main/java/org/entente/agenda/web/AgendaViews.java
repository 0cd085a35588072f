package org.entente.agenda.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.agenda.AgendaFilter;
import org.entente.agenda.AgendaPage;
import org.entente.agenda.web.AgendaRequests.Wanted;
import org.entente.agenda.web.AgendaView.ChipView;
import org.entente.agenda.web.AgendaView.OptionView;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.clusters.Standing;
import org.entente.platform.Problem;
import org.entente.platform.text.Translator;
import org.entente.territory.Commune;
import org.entente.territory.CommuneCode;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes what stands around the agenda's events: filters, their chips, the count.
@Component
class AgendaViews {

  private static final int MONTHS_AHEAD = 14;

  private final Gazetteer gazetteer;

  AgendaViews(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  AgendaView view(
      AgendaParameters parameters,
      Wanted wanted,
      AgendaPage page,
      Standing standing,
      Wording wording) {
    Translator say = wording.say();
    LocalDate today = wording.today();
    AgendaFilter filter = wanted.filter();
    Problem problem = wanted.problem();
    LocalDate next = page.next();
    return new AgendaView(
        parameters,
        page.total() > 0 && page.total() == page.open()
            ? say.say("agenda.summary.open", page.total())
            : say.say("agenda.summary", page.total(), page.open()),
        chips(parameters, wanted, say),
        problem == null ? null : say.say(problem),
        page.lookedForInstead().isEmpty()
            ? null
            : say.say("agenda.similar", filter.text(), String.join(", ", page.lookedForInstead())),
        home(standing),
        formats(filter, say),
        clusters(wanted, wording),
        months(filter, today, say),
        next == null ? null : parameters.with("from", next.toString()));
  }

  private @Nullable String home(Standing standing) {
    return standing.company() == null
        ? null
        : gazetteer.find(standing.company().commune()).map(Commune::label).orElse(null);
  }

  private List<ChipView> chips(AgendaParameters parameters, Wanted wanted, Translator say) {
    AgendaFilter filter = wanted.filter();
    List<ChipView> chips = new ArrayList<>();
    if (!filter.text().isEmpty()) {
      chips.add(chip(parameters, "q", say.say("agenda.chip.text", filter.text())));
    }
    CommuneCode near = filter.near();
    if (near != null) {
      String name = gazetteer.find(near).map(Commune::name).orElse(near.value());
      chips.add(chip(parameters, "near", say.say("agenda.chip.near", name)));
    }
    Format format = filter.format();
    if (format != null) {
      chips.add(chip(parameters, "format", say.say(key(format))));
    }
    Cluster cluster = wanted.cluster();
    if (cluster != null) {
      chips.add(chip(parameters, "cluster", cluster.name()));
    }
    YearMonth month = filter.month();
    boolean ofItsOwnMonths =
        Set.of(AgendaShape.MONTH, AgendaShape.YEAR).contains(parameters.shape());
    if (month != null && !ofItsOwnMonths) {
      chips.add(chip(parameters, "month", say.month(month)));
    }
    if (filter.openOnly()) {
      chips.add(chip(parameters, "open", say.say("agenda.filter.open")));
    }
    return chips;
  }

  private static ChipView chip(AgendaParameters parameters, String name, String text) {
    return new ChipView(text, parameters.without(name));
  }

  private static List<OptionView> formats(AgendaFilter filter, Translator say) {
    return Arrays.stream(Format.values())
        .map(
            format ->
                new OptionView(
                    format.name().toLowerCase(Locale.ROOT),
                    say.say(key(format)),
                    format == filter.format()))
        .toList();
  }

  private static List<OptionView> clusters(Wanted wanted, Wording wording) {
    return wording.clusters().stream()
        .filter(cluster -> cluster.livesOn(wording.today()) || cluster.equals(wanted.cluster()))
        .map(
            cluster ->
                new OptionView(
                    cluster.slug().value(), cluster.name(), cluster.equals(wanted.cluster())))
        .toList();
  }

  private static List<OptionView> months(AgendaFilter filter, LocalDate today, Translator say) {
    Stream<YearMonth> ahead =
        IntStream.range(0, MONTHS_AHEAD).mapToObj(YearMonth.from(today)::plusMonths);
    return Stream.concat(Stream.ofNullable(filter.month()), ahead)
        .distinct()
        .sorted()
        .map(
            month ->
                new OptionView(
                    month.toString(), say.month(month), Objects.equals(month, filter.month())))
        .toList();
  }

  private static String key(Format format) {
    return "clusters.format." + format.name().toLowerCase(Locale.ROOT);
  }
}
