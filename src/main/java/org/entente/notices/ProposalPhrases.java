package org.entente.notices;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.agenda.Place;
import org.entente.clusters.Format;
import org.entente.conventions.DecisionPhrases;
import org.entente.platform.text.Translator;
import org.entente.registration.EventWords;
import org.entente.territory.Gazetteer;
import org.springframework.stereotype.Component;

/// Says what is proposed to somebody, and why.
@Component
public class ProposalPhrases {

  private final EventWords words;
  private final Gazetteer gazetteer;

  ProposalPhrases(EventWords words, Gazetteer gazetteer) {
    this.words = words;
    this.gazetteer = gazetteer;
  }

  /// Where it takes place. The link of what is online is for those who booked.
  public String place(Proposal proposal, Translator say) {
    return proposal.event().place() instanceof Place.Online
        ? say.say("notices.online")
        : words.place(proposal.event(), say);
  }

  /// A sentence for each ground, in their order.
  public List<String> grounds(Proposal proposal, DecisionPhrases reasons, Translator say) {
    return proposal.grounds().stream()
        .map(ground -> sentence(ground, proposal, reasons, say))
        .toList();
  }

  private String sentence(
      Ground ground, Proposal proposal, DecisionPhrases reasons, Translator say) {
    return switch (ground) {
      case Ground.Open(var attendance) ->
          reasons.explain(attendance, proposal.event().host()).sentence();
      case Ground.Near(var oneWay) ->
          oneWay.isZero()
              ? say.say("notices.ground.online")
              : say.say("notices.ground.near", oneWay, proposal.event().time().length());
      case Ground.InDepartment(var department) ->
          say.say("notices.ground.department", gazetteer.department(department).name());
      case Ground.AtTheirTime(var slots) -> say.say("notices.ground.time", slots(slots, say));
      case Ground.OfFormat(var format) -> say.say("notices.ground.format", format(format, say));
      case Ground.LikeAttended(var attended) ->
          say.say("notices.ground.attended", attended.title());
    };
  }

  /// `jeudi matin et midi, et vendredi matin`.
  private static String slots(Collection<Slot> slots, Translator say) {
    return say.list(
        slots.stream()
            .collect(Collectors.groupingBy(Slot::day, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(
                day ->
                    say.say(
                        "notices.slot",
                        day(day.getKey(), say),
                        say.list(
                            day.getValue().stream().map(slot -> part(slot.part(), say)).toList())))
            .toList());
  }

  /// `jeudi`.
  public static String day(DayOfWeek day, Translator say) {
    return day.getDisplayName(TextStyle.FULL, say.locale());
  }

  public static String part(PartOfDay part, Translator say) {
    return say.say("notices.part." + part.name().toLowerCase(Locale.ROOT));
  }

  public static String format(Format format, Translator say) {
    return say.say("clusters.format." + format.name().toLowerCase(Locale.ROOT));
  }
}
