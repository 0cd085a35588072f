package org.entente.proof;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.entente.agenda.Event;
import org.springframework.context.ConfigurableApplicationContext;

/// People book, wait, take what is offered, pass on and give back while servers and PostgreSQL are
/// killed in turn; then every answer is compared with the database.
///
/// @param kills how many
/// @param servers how many at most: it begins with one, and the others join in equal parts of the
/// kills
/// @param clients companies whose people book
/// @param events of which each has [#SEATS] seats
/// @param limit when no more is killed, however many were
public record FaultRun(int kills, int servers, int clients, int events, Duration limit) {

  /// Of each event; some of them are the partner's.
  public static final int SEATS = 50;

  /// What came out.
  ///
  /// @param kills how many there were
  /// @param history everything that was asked and told
  public record Outcome(int kills, List<Press> history, Snapshot end, List<Fault> faults) {

    /// How many never got an answer.
    public long unanswered() {
      return history.stream().filter(press -> press.told() instanceof Press.Told.Nothing).count();
    }

    /// How many were answered so.
    public long told(Class<? extends Press.Told> answer) {
      return history.stream().filter(press -> answer.isInstance(press.told())).count();
    }

    /// How many had to ask more than once.
    public long retried() {
      return history.stream().filter(press -> press.last().isAfter(press.first())).count();
    }
  }

  /// @param folder for data, logs and the history; data do not stay
  public Outcome run(Path folder) throws IOException, InterruptedException, ExecutionException {
    Files.createDirectories(folder);
    try (Machines machines = Machines.start(folder);
        History history = new History(folder.resolve("history.txt"))) {
      Play play = prepare(machines.database());
      machines.addServer();
      int done = play(machines, play, history);
      machines.stopServers();
      Snapshot end = Snapshot.read(machines.database().client(), play.capacities());
      List<Press> all = history.all();
      return new Outcome(done, all, end, Checker.check(all, end));
    }
  }

  private Play prepare(Database database) throws IOException {
    try (ConfigurableApplicationContext beans = Beans.start(database)) {
      Stage stage = new Stage(beans);
      stage.people(clients * 100);
      stage.signIn(clients * 100);
      List<Event> booked =
          IntStream.rangeClosed(1, events)
              .mapToObj(number -> stage.eventWithShare("Rencontre " + number, SEATS))
              .toList();
      return new Play(booked, stage.host(), stage.partner());
    }
  }

  private int play(Machines machines, Play play, History history)
      throws IOException, InterruptedException, ExecutionException {
    AtomicBoolean stopped = new AtomicBoolean();
    try (HttpClient http =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Front front = new Front(http);
      List<Future<?>> playing = new ArrayList<>();
      for (int number = 0; number < clients; number++) {
        Client client = new Client(front, machines, play, number, history);
        playing.add(
            threads.submit(
                () -> {
                  client.play(stopped);
                  return null;
                }));
      }
      int done;
      try {
        done = kill(machines);
        machines.awaitServers();
      } finally {
        stopped.set(true);
      }
      for (Future<?> one : playing) {
        one.get();
      }
      return done;
    }
  }

  private int kill(Machines machines) throws IOException, InterruptedException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(kills);
    Instant end = Instant.now().plus(limit);
    int victim = 0;
    for (int done = 0; done < kills; done++) {
      while (machines.servers() < servers && done >= machines.servers() * kills / servers) {
        machines.addServer();
      }
      Thread.sleep(Duration.ofMillis(300 + random.nextInt(1_500)));
      if (Instant.now().isAfter(end)) {
        return done;
      }
      Duration silence = Duration.ofMillis(random.nextInt(300));
      if (done % 2 == 0) {
        machines.killPostgres(silence);
      } else {
        machines.awaitServers();
        machines.killServer(victim++ % machines.servers(), silence);
      }
    }
    return kills;
  }
}
