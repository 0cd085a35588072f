package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.clusters.ClusterId;
import org.entente.platform.France;
import org.entente.platform.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every history of conventions, tried on many of chance.
class HistoryPropertiesTest {

  private static final int ROUNDS = 40;
  private static final int REQUESTS = 40;

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void whatWasDecidedCanBeReplayedWithTheSameAnswerAndTheSameArticle(long seed) {
    RandomConventions chance = new RandomConventions(seed, 4);
    int different = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Convention> all = chance.histories(8);
      Instant then = chance.moment();
      LocalDate day = France.day(then);
      LawBook asItWas = LawBook.of(recordedUntil(then, all), day, Instant.MAX);
      LawBook replayed = LawBook.of(all, day, then);
      LawBook today = LawBook.of(all, day, Instant.MAX);
      for (int count = 0; count < REQUESTS; count++) {
        AttendanceRequest request = chance.attendance();
        Attendance answer = Decide.attendance(asItWas, request);
        assertThat(Decide.attendance(replayed, request)).as("%s", request).isEqualTo(answer);
        different += Decide.attendance(today, request).equals(answer) ? 0 : 1;
        SeatRequest seats = chance.seats();
        assertThat(Decide.seats(replayed, seats)).isEqualTo(Decide.seats(asItWas, seats));
      }
    }
    assertThat(different).as("answers that what was entered since has changed").isPositive();
  }

  /// What the database held at that moment, without asking the conventions themselves.
  private static List<Convention> recordedUntil(Instant then, List<Convention> all) {
    return all.stream()
        .map(
            convention ->
                convention.with(
                    convention.articles(),
                    convention.signatures().stream()
                        .filter(one -> one.recordedAt().compareTo(then) <= 0)
                        .toList(),
                    new Declarations(
                        convention.declarations().all().stream()
                            .filter(one -> one.recordedAt().compareTo(then) <= 0)
                            .toList())))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63})
  void anExplanationNeverQuotesAnotherPairsConvention(long seed) {
    RandomConventions chance = new RandomConventions(seed, 6);
    Map<ClusterId, String> names =
        chance.clusters().stream()
            .collect(Collectors.toMap(one -> one, one -> one.value().toString()));
    int quoted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Convention> all = chance.histories(10);
      LawBook law = LawBook.of(all, RandomConventions.TODAY, Instant.MAX);
      DecisionPhrases phrases =
          new DecisionPhrases(
              law, RecordedConventions.NONE, names, new Messages().in(Locale.FRENCH));
      AnswerQuestions ask = new AnswerQuestions(law, phrases);
      for (int count = 0; count < REQUESTS; count++) {
        AttendanceRequest request = chance.attendance();
        String words = words(ask.answer(new Question.Attendance(request)));
        for (Convention convention : all) {
          boolean named = words.contains(convention.title().french());
          quoted += named ? 1 : 0;
          assertThat(named && !isBetween(convention, request))
              .as("%s quoted to %s", convention.parties(), request)
              .isFalse();
        }
      }
    }
    assertThat(quoted).as("explanations that quote something").isPositive();
  }

  private static boolean isBetween(Convention convention, AttendanceRequest request) {
    Set<ClusterId> parties = Set.copyOf(convention.parties());
    return parties.contains(request.gathering().host())
        && request.memberOf().stream().anyMatch(parties::contains);
  }

  private static String words(Answer answer) {
    return Stream.of(
            Stream.of(answer.explanation()),
            answer.openings().stream(),
            answer.articles().stream().map(Answer.CitedClause::title))
        .flatMap(all -> all)
        .collect(Collectors.joining("\n"));
  }
}
