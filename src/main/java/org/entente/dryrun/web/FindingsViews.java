package org.entente.dryrun.web;

import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.dryrun.Comparison;
import org.entente.dryrun.Findings;
import org.entente.dryrun.Measure;
import org.entente.dryrun.Tally;
import org.entente.dryrun.web.FindingsView.CountView;
import org.entente.dryrun.web.FindingsView.HostView;
import org.entente.dryrun.web.FindingsView.MoneyView;
import org.entente.dryrun.web.FindingsView.TravelView;
import org.entente.dryrun.web.PartyDesk.OnDesk;
import org.entente.platform.text.Translator;

/// Puts the findings of a dry run into a reader's words, as far as their cluster may know them.
final class FindingsViews {

  private final OnDesk desk;
  private final ClusterId ours;
  private final Translator say;
  private final Discretion discretion;

  FindingsViews(OnDesk desk, Translator say) {
    this.desk = desk;
    this.ours = desk.ours().id();
    this.say = say;
    this.discretion = new Discretion(ours, say);
  }

  FindingsView view(Findings findings) {
    Comparison whole = findings.whole();
    long percent =
        findings.people() == 0 ? 100 : Math.floorDiv(100 * findings.alike(), findings.people());
    return new FindingsView(
        say.say("dryrun.found", findings.events(), findings.people()),
        say.say("dryrun.alike", percent),
        counts(whole),
        hosts(whole),
        desk.parties().stream().map(party -> money(party, whole)).toList(),
        desk.parties().stream().map(party -> travel(party, whole)).toList());
  }

  private List<CountView> counts(Comparison whole) {
    Tally moves = whole.moves();
    return List.of(
        count("came-in", Amounts.more(moves.forSide(Measure.CAME_IN, ours), say)),
        count("stayed-out", Amounts.more(-moves.forSide(Measure.STAYED_OUT, ours), say)),
        count("guests", Amounts.more(DryRunViews.guests(whole, ours), say)),
        count("income", Amounts.moneyMore(difference(Measure.INCOME, whole), say)),
        count("paid", Amounts.moneyMore(difference(Measure.PAID, whole), say)),
        count(
            "hours",
            Amounts.hoursMore(
                moves.forSide(Measure.MINUTES_ADDED, ours)
                    - moves.forSide(Measure.MINUTES_SAVED, ours),
                say)));
  }

  private List<HostView> hosts(Comparison whole) {
    long most = 1;
    for (Cluster host : desk.parties()) {
      most = Math.max(most, whole.before().atHost(Measure.SEATED, host.id()));
      most = Math.max(most, whole.after().atHost(Measure.SEATED, host.id()));
    }
    HostViews views = new HostViews(desk.parties(), discretion, most, say);
    return desk.parties().stream().map(host -> views.host(host, whole)).toList();
  }

  private CountView count(String name, String value) {
    return new CountView(say.say("dryrun.count." + name), value);
  }

  private long difference(Measure measure, Comparison whole) {
    return whole.after().forSide(measure, ours) - whole.before().forSide(measure, ours);
  }

  private MoneyView money(Cluster party, Comparison whole) {
    boolean paidShown = desk.parties().stream().allMatch(host -> isShown(host, party, whole));
    boolean incomeShown =
        discretion.isShown(party, party, whole.before().atHost(Measure.SEATED, party.id()))
            && discretion.isShown(party, party, whole.after().atHost(Measure.SEATED, party.id()));
    return new MoneyView(
        party.name(),
        Discretion.accent(party),
        incomeShown ? change(Measure.INCOME, party, whole) : discretion.few(),
        paidShown ? change(Measure.PAID, party, whole) : discretion.few());
  }

  private String change(Measure measure, Cluster party, Comparison whole) {
    return Amounts.moneyChange(
        whole.before().forSide(measure, party.id()),
        whole.after().forSide(measure, party.id()),
        say);
  }

  private boolean isShown(Cluster host, Cluster side, Comparison whole) {
    return discretion.isShown(host, side, whole.before().at(Measure.SEATED, host.id(), side.id()))
        && discretion.isShown(host, side, whole.after().at(Measure.SEATED, host.id(), side.id()));
  }

  private TravelView travel(Cluster party, Comparison whole) {
    Tally moves = whole.moves();
    long in = moves.forSide(Measure.CAME_IN, party.id());
    long out = moves.forSide(Measure.STAYED_OUT, party.id());
    boolean inShown = discretion.isShown(party, party, in);
    boolean outShown = discretion.isShown(party, party, out);
    return new TravelView(
        party.name(),
        Discretion.accent(party),
        inShown ? say.number(in) : discretion.few(),
        outShown ? say.number(out) : discretion.few(),
        inShown ? Amounts.hours(moves.forSide(Measure.MINUTES_ADDED, party.id()), say) : "–",
        outShown ? Amounts.hours(moves.forSide(Measure.MINUTES_SAVED, party.id()), say) : "–",
        inShown
            ? Amounts.kilometres(moves.forSide(Measure.KILOMETRES_ADDED, party.id()), say)
            : "–",
        outShown
            ? Amounts.kilometres(moves.forSide(Measure.KILOMETRES_SAVED, party.id()), say)
            : "–");
  }
}
