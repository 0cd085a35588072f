package org.entente.bench.seats;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The reference: what a program without any rule or page gets out of the same PostgreSQL when it
/// books one
/// seat in each transaction.
///
/// It updates the count of an event's seats, inserts the booking and commits, by plain JDBC with
/// prepared
/// statements, each client on a connection of its own.
final class RawClient {

  private static final String DATABASE = "raw";
  private static final String TABLES =
      """
      create table raw_event (id int primary key, sold int not null, capacity int not null);
      create table raw_booking (
        id bigint generated always as identity primary key,
        event int not null references raw_event, person text not null, made_at timestamptz not null default now());
      insert into raw_event select n, 0, 100000000 from generate_series(1, 1000) n;
      """;
  private static final String TAKE =
      "update raw_event set sold = sold + 1 where id = ? and sold < capacity";
  private static final String WRITE = "insert into raw_booking (event, person) values (?, ?)";
  private static final String AT_ONCE =
      """
      with taken as (update raw_event set sold = sold + 1 where id = ? and sold < capacity returning id)
      insert into raw_booking (event, person) select id, ? from taken
      """;

  private final Server server;
  private final Windows windows;

  RawClient(Server server, Windows windows) throws SQLException {
    this.server = server;
    this.windows = windows;
    try (Connection application = server.database().connect();
        Statement statement = application.createStatement()) {
      statement.execute("create database " + DATABASE);
    }
    try (Connection connection = server.database(DATABASE).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
    }
  }

  /// How a seat is booked.
  enum Way {
    ROW_AT_A_TIME,
    ONE_STATEMENT
  }

  Load load(Way way, int clients, int events) throws InterruptedException, ExecutionException {
    long begin = System.nanoTime() + windows.warmUp().toNanos();
    long end = begin + windows.measured().toNanos();
    List<Future<Latencies>> running = new ArrayList<>();
    List<Latencies> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int client = 0; client < clients; client++) {
        SplittableRandom random = new SplittableRandom(client);
        running.add(threads.submit(() -> book(way, random, events, begin, end)));
      }
      for (Future<Latencies> one : running) {
        seen.add(one.get());
      }
    }
    return Load.of(seen, end - begin);
  }

  private Latencies book(Way way, SplittableRandom random, int events, long begin, long end)
      throws SQLException {
    Latencies latencies = new Latencies();
    try (Connection connection = server.database(DATABASE).connect();
        PreparedStatement take = connection.prepareStatement(TAKE);
        PreparedStatement write = connection.prepareStatement(WRITE);
        PreparedStatement atOnce = connection.prepareStatement(AT_ONCE)) {
      connection.setAutoCommit(way == Way.ONE_STATEMENT);
      for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
        int event = 1 + random.nextInt(events);
        String person = "personne-" + random.nextInt(1_000_000) + "@example.org";
        if (way == Way.ONE_STATEMENT) {
          one(atOnce, event, person);
        } else {
          take.setInt(1, event);
          expectOne(take.executeUpdate());
          one(write, event, person);
          connection.commit();
        }
        long answered = System.nanoTime();
        if (start >= begin && answered <= end) {
          latencies.add(answered - start);
        }
      }
    }
    return latencies;
  }

  private static void one(PreparedStatement statement, int event, String person)
      throws SQLException {
    statement.setInt(1, event);
    statement.setString(2, person);
    expectOne(statement.executeUpdate());
  }

  private static void expectOne(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("The reference wrote %d rows instead of 1.".formatted(rows));
    }
  }
}
