package org.entente.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.entente.EntenteTest;
import org.entente.admission.DoorAnswer.Admitted;
import org.entente.admission.DoorAnswer.Repeated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// Doors that press at the same moment, on a real database.
@EntenteTest
class TwoDoorsTest {

  private static final int DOORS = 8;

  private final ApplicationContext beans;
  private final AdmitTicket admit;
  private final TakeReport take;
  private DoorScene scene;
  private TicketSeat camille;

  TwoDoorsTest(ApplicationContext beans, AdmitTicket admit, TakeReport take) {
    this.beans = beans;
    this.admit = admit;
    this.take = take;
  }

  @BeforeEach
  void anEventOnItsDay() {
    scene = new DoorScene(beans);
    camille = scene.ticket("Camille Exemple");
  }

  @Test
  void ofManyDoorsThatAskAtOnceOneLetsIn() throws Exception {
    List<DoorAnswer> answers = atOnce(door -> admit.choose(door, camille.seat()));
    assertThat(answers).filteredOn(Admitted.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Repeated.class::isInstance).hasSize(DOORS - 1);
    assertThat(scene.checkIns(camille)).hasSize(1);
  }

  @Test
  void oneReportThatIsSentManyTimesAtOnceIsWrittenOnce() throws Exception {
    UUID id = UUID.randomUUID();
    long now = scene.event().time().start().toEpochMilli();
    List<DoorAnswer> answers =
        atOnce(
            door ->
                take.take(
                    door,
                    new TakeReport.Report(
                        id,
                        camille.seat(),
                        camille.holderMark(),
                        CheckIn.Kind.SCAN,
                        now,
                        0,
                        true)));
    assertThat(answers).allMatch(Admitted.class::isInstance);
    assertThat(scene.checkIns(camille)).hasSize(1);
  }

  /// What somebody does at a door.
  private interface Act {
    DoorAnswer at(Door door);
  }

  private List<DoorAnswer> atOnce(Act act) throws InterruptedException, ExecutionException {
    List<Callable<DoorAnswer>> doors =
        IntStream.range(0, DOORS)
            .<Callable<DoorAnswer>>mapToObj(
                number -> () -> act.at(new Door(scene.event(), "Porte " + number, scene.staff())))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<DoorAnswer> answers = new java.util.ArrayList<>();
      for (Future<DoorAnswer> answer : threads.invokeAll(doors)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
