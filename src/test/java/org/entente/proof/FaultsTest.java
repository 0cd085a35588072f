package org.entente.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Nobody loses a seat when servers and PostgreSQL are killed: the short version of `./entente
/// bench
/// faults`.
@Tag("slow")
@Isolated("It starts and kills processes, which others would feel")
class FaultsTest {

  private static final int KILLS = 5;

  @Test
  void killedServersAndAKilledPostgresLoseNothingAndSellNothingTwice(@TempDir Path folder)
      throws Exception {
    FaultRun run = new FaultRun(KILLS, 2, 10, 2, Duration.ofMinutes(5));
    FaultRun.Outcome outcome = run.run(folder);
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.kills()).isEqualTo(KILLS);
    assertThat(outcome.unanswered()).as("wishes that never got an answer").isZero();
    assertThat(outcome.retried()).as("wishes that were asked again").isPositive();
    assertThat(outcome.told(Press.Told.Accepted.class)).as("offers taken").isPositive();
    assertThat(outcome.told(Press.Told.Passed.class)).as("seats passed on or named").isPositive();
    assertThat(outcome.end().rows()).hasSizeGreaterThan(FaultRun.SEATS);
  }
}
