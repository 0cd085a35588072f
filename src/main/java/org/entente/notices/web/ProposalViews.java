package org.entente.notices.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.conventions.Attendance.Price;
import org.entente.conventions.Decision;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.notices.Proposal;
import org.entente.notices.ProposalPhrases;
import org.entente.platform.France;
import org.entente.platform.text.Translator;
import org.entente.registration.EventWords;
import org.springframework.stereotype.Component;

/// Puts proposals into a reader's words.
@Component
class ProposalViews {

  private static final int MOST_ACCENTS = 3;

  private final ProposalPhrases phrases;
  private final ExplainDecisions explain;
  private final EventWords words;
  private final Clusters clusters;

  ProposalViews(
      ProposalPhrases phrases, ExplainDecisions explain, EventWords words, Clusters clusters) {
    this.phrases = phrases;
    this.explain = explain;
    this.words = words;
    this.clusters = clusters;
  }

  /// By day, in their order.
  List<ProposalView.Day> days(List<Proposal> proposals, Translator say) {
    DecisionPhrases reasons = explain.in(say);
    Map<LocalDate, List<ProposalView>> days =
        proposals.stream()
            .collect(
                Collectors.groupingBy(
                    proposal -> proposal.event().time().day(),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        proposal -> view(proposal, reasons, say), Collectors.toList())));
    return days.entrySet().stream()
        .map(
            day ->
                new ProposalView.Day(
                    day.getKey().toString(), capital(say.date(day.getKey()), say), day.getValue()))
        .toList();
  }

  private ProposalView view(Proposal proposal, DecisionPhrases reasons, Translator say) {
    Event event = proposal.event();
    return new ProposalView(
        "/events/" + event.slug(),
        say.say(event.title()),
        event.title().languageFor(say.locale()),
        ProposalPhrases.format(event.format(), say),
        words.host(event),
        phrases.place(proposal, say),
        accents(proposal),
        OffsetDateTime.ofInstant(event.time().start(), France.ZONE).toString(),
        say.time(event.time().start()),
        until(event, say),
        EventWords.price(proposal.price(), say),
        basis(proposal, reasons),
        phrases.grounds(proposal, reasons, say),
        reasons.explain(proposal.entry().attendance(), event.host()),
        proposal.price().cents(),
        UUID.randomUUID().toString());
  }

  private static String until(Event event, Translator say) {
    String end = say.time(event.time().end());
    return event.time().lastDay().isAfter(event.time().day())
        ? say.shortDate(event.time().lastDay()) + ", " + end
        : end;
  }

  private static String basis(Proposal proposal, DecisionPhrases reasons) {
    return proposal.entry().attendance().price()
            instanceof Decision.Granted<Price>(var price, var basis, _)
        ? reasons.rate(price, basis)
        : "";
  }

  private List<String> accents(Proposal proposal) {
    return Stream.concat(Stream.of(proposal.event().host()), proposal.entry().pooledWith().stream())
        .limit(MOST_ACCENTS)
        .flatMap(cluster -> clusters.find(cluster).stream())
        .map(Cluster::slug)
        .map(Object::toString)
        .toList();
  }

  private static String capital(String date, Translator say) {
    return date.substring(0, 1).toUpperCase(say.locale()) + date.substring(1);
  }
}
