package org.entente.bench.seats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.agenda.Event;
import org.entente.bench.Figure;
import org.entente.bench.seats.Result.Check;
import org.entente.proof.Application;
import org.entente.proof.Requests;
import org.entente.proof.Stage;

/// Two thousand people press the button of one event's last hundred seats in the same second,
/// thirty of which
/// are the partner's. Who finds none enters the waiting list, and some give back what they got.
final class Storm {

  private static final int PEOPLE = 2_000;
  private static final double SLOWEST = 500;

  private final Application application;
  private final Truth truth;
  private final Event event;

  Storm(Application application, Truth truth, Scene scene) {
    this.application = application;
    this.truth = truth;
    this.event = scene.last();
  }

  List<Figure> measure() throws IOException {
    Requests requests = new Requests(application.port());
    List<StormVisitor> visitors = new ArrayList<>();
    for (int number = 0; number < PEOPLE; number++) {
      visitors.add(new StormVisitor(requests, event.slug().value(), number));
    }
    Clients.Cost cost;
    try (Clients clients = Clients.connect(application.port(), visitors)) {
      cost = clients.run(HttpBench.PATIENCE);
    }
    List<UUID> yes = visitors.stream().flatMap(visitor -> visitor.kept().stream()).toList();
    int waiting = (int) visitors.stream().filter(StormVisitor::waits).count();
    int failures = visitors.stream().mapToInt(visitor -> visitor.answers().failures).sum();
    Check check = truth.check(List.of(event), yes, waiting, failures);
    Load load =
        Load.of(
            visitors.stream().map(visitor -> visitor.answers().latencies).toList(),
            cost.nanoseconds());
    System.out.println("HTTP, the last 100 seats: " + load);
    return figures(check, load, waiting, failures);
  }

  private List<Figure> figures(Check check, Load load, int waiting, int failures) {
    String what = "the last %d seats stormed by 2,000".formatted(Scene.LAST_SEATS);
    return List.of(
        new Figure(what, load.perSecond(), "answers/s", null, null, null),
        new Figure(what + ", p99", load.p99(), "ms", null, "value ≤ 500", load.p99() <= SLOWEST),
        Result.none(
            what
                + ", %d told yes for good, %d told to wait, oversold"
                    .formatted(check.yes(), waiting),
            check.oversold()),
        Result.none(what + ", lost", check.lost()),
        Result.none(
            what + ", taken from the partner's share", truth.takenFromShare(event, Stage.SHARE)),
        Result.none(what + ", waiting though a later one was served", truth.overtaken(event)),
        new Figure(what + ", failures", failures, "answers", null, null, null));
  }
}
