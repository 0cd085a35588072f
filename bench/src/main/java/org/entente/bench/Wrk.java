package org.entente.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Loads one address with `wrk`, Debian's package of that name.
final class Wrk {

  private static final int THREADS = 1;
  private static final int CONNECTIONS = 32;
  private static final int WARM_UP_SECONDS = 5;
  private static final int SECONDS = 5;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern SLOWEST_PERCENT = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  private Wrk() {}

  /// What it saw.
  ///
  /// @param requestsPerSecond answers each second
  /// @param p99Milliseconds within which 99 of 100 answers came
  record Load(double requestsPerSecond, double p99Milliseconds) {}

  /// @throws IllegalStateException if it is not installed
  static void require() throws InterruptedException {
    try {
      new ProcessBuilder("wrk", "--version")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException missing) {
      throw new IllegalStateException(
          "This benchmark needs wrk. On Debian: apt-get install wrk", missing);
    }
  }

  /// @param cookie sent with each request, or null
  /// @throws IllegalStateException if `wrk` is missing or an answer was no success
  static Load load(String address, @Nullable String cookie)
      throws IOException, InterruptedException {
    run(address, cookie, WARM_UP_SECONDS);
    String output = run(address, cookie, SECONDS);
    Matcher failures = FAILURES.matcher(output);
    if (failures.find()) {
      throw new IllegalStateException(
          "%s answered %s requests with a failure.".formatted(address, failures.group(1)));
    }
    Matcher slowest = found(SLOWEST_PERCENT, output);
    double unit =
        switch (slowest.group(2)) {
          case "us" -> 0.001;
          case "ms" -> 1;
          default -> 1000;
        };
    return new Load(
        Double.parseDouble(found(RATE, output).group(1)),
        Double.parseDouble(slowest.group(1)) * unit);
  }

  private static Matcher found(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("wrk did not say %s:%n%s".formatted(pattern, output));
    }
    return matcher;
  }

  private static String run(String address, @Nullable String cookie, int seconds)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "wrk",
                "--latency",
                "-t" + THREADS,
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "-H",
                "Accept-Language: fr"));
    if (cookie != null) {
      command.addAll(List.of("-H", "Cookie: " + cookie));
    }
    command.add(address);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return output;
  }
}
