package org.entente.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.text.Translator;
import org.entente.registration.AttendeeQuery;
import org.entente.registration.RemoveByHand;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where staff takes several people off the list of its event at once: each as if alone, after a
/// page
/// that says how many and asks why. There is no way back, because the seats go to those who wait.
@Controller
class DeskRemovals {

  private final Clusters clusters;
  private final Events events;
  private final DeskLists lists;
  private final RemoveByHand remove;
  private final DeskChangePage page;

  DeskRemovals(
      Clusters clusters, Events events, DeskLists lists, RemoveByHand remove, DeskChangePage page) {
    this.clusters = clusters;
    this.events = events;
    this.lists = lists;
    this.remove = remove;
    this.page = page;
  }

  /// Shows whom it is about; does it once that page was confirmed.
  @PostMapping("/desk/{cluster}/events/{event}/bookings/remove")
  View remove(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    Form sent = Form.sent(request);
    List<SeatId> wanted =
        sent.all("seat").stream().filter(Addressed::isNumber).map(Addressed::seat).toList();
    List<DeskView.LineView> lines = lists.among(cluster, event, wanted, say);
    if (lines.isEmpty()) {
      String nobody =
          wanted.isEmpty() ? "registration.desk.none-picked" : "registration.desk.all-gone";
      Notice.refused(say, nobody).after(redirect);
    } else if (!sent.has("confirmed", "yes")) {
      return page.removeSeveral(cluster, event, lines, sent, say);
    } else {
      Removed done = removed(cluster, event, lines, sent.text("reason"));
      if (done.people() == 0 && done.problem() != null) {
        return page.removeSeveral(
            cluster, event, lines, sent.refused(List.of(done.problem())), say);
      }
      done.said(wanted.size(), say).after(redirect);
    }
    AttendeeQuery query = AttendeeQuery.read(asked);
    return Addresses.redirect(
        query.address(DeskChangePage.base(cluster, event)).to(query.cursor()));
  }

  /// How many were removed until something spoke against it.
  private record Removed(int people, @Nullable Problem problem) {

    Notice said(int wanted, Translator say) {
      return problem == null
          ? Notice.done(say, "registration.desk.removed-several", people, wanted - people)
          : Notice.refused(say, "registration.desk.removed-some", people, wanted, say.say(problem));
    }
  }

  private Removed removed(
      Cluster cluster, Event event, List<DeskView.LineView> lines, String reason) {
    int people = 0;
    for (DeskView.LineView line : lines) {
      switch (remove.remove(cluster.id(), event.id(), Addressed.seat(line.seat().id()), reason)) {
        case RemoveByHand.Outcome.Removed _ -> people++;
        case RemoveByHand.Outcome.Refused(Problem problem) -> {
          return new Removed(people, problem);
        }
      }
    }
    return new Removed(people, null);
  }
}
