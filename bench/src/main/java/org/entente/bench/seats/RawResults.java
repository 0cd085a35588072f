package org.entente.bench.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// What the raw client got, as the others are compared with it.
///
/// @param hot the most it books for one event, row at a time
/// @param many the most it books for 1,000 events, row at a time
record RawResults(Load hot, Load many, List<Result> results) {

  static final int MANY = 1_000;

  static RawResults measure(RawClient client) throws InterruptedException, ExecutionException {
    List<Result> results = new ArrayList<>();
    Load hot = best(client, 1, results);
    Load many = best(client, MANY, results);
    for (int events : List.of(1, MANY)) {
      Load load = client.load(RawClient.Way.ONE_STATEMENT, 16, events);
      results.add(said(Result.raw("raw, one statement", events, 16, load)));
    }
    return new RawResults(hot, many, results);
  }

  private static Load best(RawClient client, int events, List<Result> results)
      throws InterruptedException, ExecutionException {
    Load few = client.load(RawClient.Way.ROW_AT_A_TIME, 16, events);
    results.add(said(Result.raw("raw", events, 16, few)));
    Load more = client.load(RawClient.Way.ROW_AT_A_TIME, 64, events);
    results.add(said(Result.raw("raw", events, 64, more)));
    return few.perSecond() >= more.perSecond() ? few : more;
  }

  static Result said(Result result) {
    System.out.println(result.name() + ": " + result.load());
    return result;
  }
}
