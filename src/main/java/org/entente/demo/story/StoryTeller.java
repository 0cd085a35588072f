package org.entente.demo.story;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.entente.platform.France;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the whole story into the empty database of the demonstration before the first page is
/// shown.
@Component
@Profile("demo")
class StoryTeller implements ApplicationRunner {

  private static final int WEEKS_SINCE_SIGNING = 24;

  private final TellClusters clusters;
  private final TellConvention convention;
  private final TellAgenda agenda;
  private final LaterChapters later;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StoryTeller(
      TellClusters clusters,
      TellConvention convention,
      TellAgenda agenda,
      LaterChapters later,
      TransactionTemplate transaction,
      Clock clock) {
    this.clusters = clusters;
    this.convention = convention;
    this.agenda = agenda;
    this.later = later;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Story story = StoryReader.read();
    Cast cast = new Cast();
    LocalDate today = France.day(clock.instant());
    transaction.executeWithoutResult(_ -> tell(story, cast, today));
    later.tell(story, cast, today);
  }

  private void tell(Story story, Cast cast, LocalDate today) {
    LocalDate signing =
        today
            .minusWeeks(WEEKS_SINCE_SIGNING)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    LocalDate birth = LocalDate.of(signing.getYear(), Month.FEBRUARY, 1);
    clusters.tell(story, cast, birth.isBefore(signing) ? birth : birth.minusYears(1));
    convention.tell(story, cast, signing);
    agenda.tell(story, cast, today);
  }
}
