package org.entente.bench.seats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.agenda.Event;
import org.entente.bench.Figure;
import org.entente.bench.StaticServer;
import org.entente.bench.seats.Scene.Turn;
import org.entente.proof.Application;
import org.entente.proof.Requests;
import org.jspecify.annotations.Nullable;

/// The application as people meet it: signed in, through HTTP, on the same machine as those who
/// press.
final class HttpBench {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<Integer> CLIENTS = List.of(64, 512, 2_000);
  private static final double SLOWEST = 500;

  private final Application application;
  private final Truth truth;
  private final Scene scene;
  private final Windows windows;
  private final RawResults raw;
  private final List<Figure> costs = new ArrayList<>();

  HttpBench(Application application, Truth truth, Scene scene, Windows windows, RawResults raw) {
    this.application = application;
    this.truth = truth;
    this.scene = scene;
    this.windows = windows;
    this.raw = raw;
  }

  /// What the clients themselves cost in each window, beside what they cost on a static page.
  List<Figure> costs() {
    return costs;
  }

  List<Result> measure() throws Exception {
    Double plain = onStaticPage();
    List<Result> results = new ArrayList<>();
    List<Event> spare = new ArrayList<>(scene.hot());
    settle();
    for (int clients : CLIENTS) {
      Event warm = spare.removeFirst();
      press(clients, turns(warm), windows.warmUp());
      Event event = spare.removeFirst();
      Pressed pressed = press(clients, turns(event), windows.measured());
      results.add(result(1, clients, pressed, raw.hot(), 3.0, List.of(event), plain));
    }
    for (int clients : CLIENTS) {
      press(clients, scene::next, windows.warmUp());
      Pressed pressed = press(clients, scene::next, windows.measured());
      results.add(result(RawResults.MANY, clients, pressed, raw.many(), 1.0, scene.many(), plain));
    }
    return results;
  }

  private void settle() throws Exception {
    Settling.settle(
        "HTTP",
        length -> {
          Pressed pressed = press(512, scene::next, length);
          long yes = pressed.answers().stream().mapToLong(one -> one.yes.size()).sum();
          return yes / (pressed.cost().nanoseconds() / 1e9);
        });
  }

  private @Nullable Double onStaticPage() throws IOException, InterruptedException {
    Optional<StaticServer> nginx = StaticServer.start();
    if (nginx.isEmpty()) {
      return null;
    }
    try (StaticServer server = nginx.get()) {
      server.serve("small", new byte[300]);
      byte[] request =
          "GET /small.html HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      List<Visitor> visitors = new ArrayList<>();
      List<Answers> seen = new ArrayList<>();
      for (int client = 0; client < 64; client++) {
        Answers answers = new Answers();
        seen.add(answers);
        visitors.add(new Repeat(request, end, answers));
      }
      try (Clients clients = Clients.connect(server.port(), visitors)) {
        Clients.Cost cost = clients.run(PATIENCE);
        double each = cost.microsecondsEach();
        costs.add(
            new Figure(
                "clients' own processor time per request, static page at %,.0f requests/s"
                    .formatted(cost.requests() / (cost.nanoseconds() / 1e9)),
                each,
                "µs",
                null,
                null,
                null));
        return each;
      }
    }
  }

  /// The same page again and again.
  private record Repeat(byte[] request, long end, Answers answers) implements Visitor {

    @Override
    public byte @Nullable [] next() {
      return System.nanoTime() < end ? request : null;
    }

    @Override
    public void answered(Answer answer, long nanoseconds) {
      answers.latencies.add(nanoseconds);
    }

    @Override
    public void unanswered() {
      answers.failures++;
    }
  }

  private record Pressed(List<Answers> answers, Clients.Cost cost) {}

  private Pressed press(int clients, Supplier<Turn> turns, Duration window) throws IOException {
    Requests requests = new Requests(application.port());
    List<Presser> pressers =
        IntStream.range(0, clients)
            .mapToObj(_ -> new Presser(requests, turns, scene.people()))
            .toList();
    try (Clients connected = Clients.connect(application.port(), pressers)) {
      pressers.forEach(presser -> presser.until(System.nanoTime() + window.toNanos()));
      Clients.Cost cost = connected.run(PATIENCE);
      return new Pressed(pressers.stream().map(Presser::answers).toList(), cost);
    }
  }

  private static Supplier<Turn> turns(Event event) {
    AtomicInteger next = new AtomicInteger();
    return () -> new Turn(next.getAndIncrement(), event);
  }

  private Result result(
      int events,
      int clients,
      Pressed pressed,
      Load reference,
      double times,
      List<Event> booked,
      @Nullable Double plain) {
    Stream<UUID> yes = pressed.answers().stream().flatMap(one -> one.yes.stream());
    int no = pressed.answers().stream().mapToInt(one -> one.no).sum();
    int failures = pressed.answers().stream().mapToInt(one -> one.failures).sum();
    Load load =
        Load.of(
            pressed.answers().stream().map(one -> one.latencies).toList(),
            pressed.cost().nanoseconds());
    Result result =
        new Result(
            "HTTP",
            events,
            clients,
            load,
            reference,
            times,
            clients == Collections.max(CLIENTS) ? SLOWEST : null,
            truth.check(booked, yes.toList(), no, failures));
    costs.add(
        new Figure(
            "clients' own processor time per request, " + result.name(),
            pressed.cost().microsecondsEach(),
            "µs",
            plain,
            null,
            null));
    return RawResults.said(result);
  }
}
