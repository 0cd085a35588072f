package org.entente.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own, which a test can kill.
///
/// @param process the Java process that started it
/// @param home the folder around its data
/// @param server the PostgreSQL that it started
/// @param guards the processes that watch over it
record ChildServer(Process process, Path home, ProcessHandle server, List<ProcessHandle> guards) {

  private static final int PATIENCE_SECONDS = 60;

  /// The child's own program: starts a server, says where, and waits to be killed.
  static void main(String[] arguments) throws InterruptedException {
    LocalPostgres server =
        arguments.length == 0
            ? LocalPostgres.throwaway()
            : LocalPostgres.keeping(Path.of(arguments[0]));
    IO.println("HOME " + server.folder().home());
    new CountDownLatch(1).await();
  }

  static ChildServer throwaway() throws IOException {
    return start(List.of());
  }

  static ChildServer keeping(Path home) throws IOException {
    return start(List.of(home.toString()));
  }

  private static ChildServer start(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ChildServer.class.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // A terminal may ask for a language that the machine does not have; the server must not care.
    builder.environment().put("LC_ALL", "xx_XX.UTF-8");
    Process process = builder.start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("HOME ")) {
        return of(process, Path.of(line.substring(5)));
      }
    }
    throw new IllegalStateException("The child did not start: " + said);
  }

  private static ChildServer of(Process process, Path home) throws IOException {
    String number = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
    return new ChildServer(
        process,
        home,
        ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow(),
        process.descendants().toList());
  }

  /// `kill -9`, which leaves the process no chance to tidy up.
  void kill() {
    process.destroyForcibly();
    await(process.toHandle());
  }

  void killGuards() {
    guards.forEach(ProcessHandle::destroyForcibly);
    guards.forEach(ChildServer::await);
  }

  void awaitGuards() {
    guards.forEach(ChildServer::await);
  }

  private static void await(ProcessHandle process) {
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
