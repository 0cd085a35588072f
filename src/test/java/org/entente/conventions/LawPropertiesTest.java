package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Decision.Basis;
import org.entente.conventions.Decision.Ground;
import org.entente.conventions.Decision.Opening;
import org.entente.platform.Slug;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every law and every request, tried on many of chance.
class LawPropertiesTest {

  private static final int ROUNDS = 60;
  private static final int REQUESTS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aConventionWithoutAClusterNeverChangesItsAnswers(long seed) {
    RandomConventions chance = new RandomConventions(seed, 5);
    for (int round = 0; round < ROUNDS; round++) {
      List<Convention> all = chance.mixed(8);
      ClusterId cluster = chance.cluster();
      List<Convention> own =
          all.stream().filter(convention -> convention.parties().contains(cluster)).toList();
      LawBook wide = law(all);
      LawBook narrow = law(own);
      for (int count = 0; count < REQUESTS; count++) {
        AttendanceRequest request = chance.attendance();
        AttendanceRequest asMember =
            new AttendanceRequest(request.gathering(), Set.of(cluster), request.oneWay());
        assertThat(Decide.attendance(wide, asMember))
            .as("%s", asMember)
            .isEqualTo(Decide.attendance(narrow, asMember));
        ClusterId host = request.gathering().host();
        if (!host.equals(cluster)) {
          assertThat(sharing(wide, host, cluster)).isEqualTo(sharing(narrow, host, cluster));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theSameConventionsInAnyOrderGiveTheSameAnswers(long seed) {
    RandomConventions chance = new RandomConventions(seed, 4);
    for (int round = 0; round < ROUNDS; round++) {
      List<Convention> all = chance.mixed(8);
      LawBook one = law(all);
      LawBook other = law(chance.shuffled(all));
      for (int count = 0; count < REQUESTS; count++) {
        AttendanceRequest request = chance.attendance();
        assertThat(Decide.attendance(other, request)).isEqualTo(Decide.attendance(one, request));
        SeatRequest seats = chance.seats();
        assertThat(Decide.seats(other, seats)).isEqualTo(Decide.seats(one, seats));
        assertThat(sharing(other, chance.clusters().get(0), chance.clusters().get(1)))
            .isEqualTo(sharing(one, chance.clusters().get(0), chance.clusters().get(1)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void anAnswerNeverCitesAConventionBetweenOthers(long seed) {
    RandomConventions chance = new RandomConventions(seed, 5);
    for (int round = 0; round < ROUNDS; round++) {
      List<Convention> all = chance.mixed(10);
      Map<ConventionId, Convention> byId =
          all.stream().collect(Collectors.toMap(Convention::id, convention -> convention));
      LawBook law = law(all);
      for (int count = 0; count < REQUESTS; count++) {
        AttendanceRequest request = chance.attendance();
        for (ClauseRef clause : cited(Decide.attendance(law, request))) {
          Convention cited = byId.get(clause.convention());
          assertThat(cited.parties()).contains(request.gathering().host());
          assertThat(cited.concerns(request.memberOf())).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void whoMayNotComeNeverPaysAndWhoPaysNamesItsBasis(long seed) {
    RandomConventions chance = new RandomConventions(seed, 3);
    for (int round = 0; round < ROUNDS; round++) {
      LawBook law = law(chance.mixed(6));
      for (int count = 0; count < REQUESTS; count++) {
        AttendanceRequest request = chance.attendance();
        Attendance answer = Decide.attendance(law, request);
        if (answer.payable().isPresent()) {
          assertThat(answer.admission().isGranted()).isTrue();
        }
        if (request.gathering().open()) {
          assertThat(answer.payable()).as("everyone may come").isPresent();
        }
        if (answer.admission() instanceof Decision.Denied<Attendance.Admission> denied) {
          assertThat(denied.openings()).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42})
  void removingASignatureRemovesAllThatAConventionSays(long seed) {
    RandomConventions chance = new RandomConventions(seed, 4);
    for (int round = 0; round < ROUNDS; round++) {
      List<Convention> all = chance.mixed(6);
      List<Convention> less = new ArrayList<>(all.subList(1, all.size()));
      Convention half =
          ConventionsFixture.with(
              all.getFirst(),
              all.getFirst().signatures().subList(1, all.getFirst().signatures().size()));
      LawBook without = law(less);
      less.add(half);
      LawBook with = law(less);
      assertThat(with.signed()).isEqualTo(without.signed());
      assertThat(with.partnersOf(chance.cluster())).isSubsetOf(new HashSet<>(chance.clusters()));
      for (ClusterId cluster : chance.clusters()) {
        assertThat(with.partnersOf(cluster)).isEqualTo(without.partnersOf(cluster));
      }
    }
  }

  private static LawBook law(List<Convention> conventions) {
    return LawBook.of(conventions, RandomConventions.TODAY, Instant.MAX);
  }

  /// Every answer about what one cluster shares with another beyond its events.
  private static List<Object> sharing(LawBook law, ClusterId host, ClusterId partner) {
    LocalDate day = RandomConventions.TODAY.plusDays(30);
    return List.of(
        SharingRules.loan(law, new LoanRequest(host, partner, Format.TRAINING, day, 2)),
        SharingRules.split(
            law,
            new CostRequest(
                host, partner, Format.CONFERENCE, null, day, Map.of(host, 3, partner, 4), 99_99)),
        SharingRules.directory(law, host, partner),
        SharingRules.reflection(law, host, partner, new Slug("region")),
        SharingRules.funding(law, host, partner, Term.GrantKind.PROJECT, RandomConventions.TODAY),
        SeatRules.decide(law, new SeatRequest(host, Format.CONFERENCE, null, day, 100))
            .guarantees()
            .stream()
            .filter(guarantee -> guarantee.beneficiary().equals(partner))
            .toList());
  }

  private static List<ClauseRef> cited(Attendance attendance) {
    return Stream.concat(cited(attendance.admission()), cited(attendance.price())).toList();
  }

  private static Stream<ClauseRef> cited(Decision<?> decision) {
    return switch (decision) {
      case Decision.Granted<?>(_, Basis by, List<ClauseRef> considered) ->
          Stream.concat(
              by instanceof Basis.UnderArticle(ClauseRef clause)
                  ? Stream.of(clause)
                  : Stream.empty(),
              considered.stream());
      case Decision.Denied<?>(Ground by, List<Opening> openings) ->
          Stream.concat(cited(by), openings.stream().flatMap(LawPropertiesTest::cited));
      case Decision.Conflict<?>(List<ClauseRef> rivals) -> rivals.stream();
    };
  }

  private static Stream<ClauseRef> cited(Ground ground) {
    return switch (ground) {
      case Ground.NoArticle _ -> Stream.empty();
      case Ground.ClosedByArticle(ClauseRef clause) -> Stream.of(clause);
      case Ground.Exhausted(ClauseRef clause, _, _) -> Stream.of(clause);
    };
  }

  private static Stream<ClauseRef> cited(Opening opening) {
    return switch (opening) {
      case Opening.Joining _ -> Stream.empty();
      case Opening.LivingNearer(ClauseRef clause) -> Stream.of(clause);
      case Opening.From(ClauseRef clause, _) -> Stream.of(clause);
      case Opening.Before(ClauseRef clause, _) -> Stream.of(clause);
      case Opening.After(ClauseRef clause, _) -> Stream.of(clause);
      case Opening.OtherEvents(ClauseRef clause) -> Stream.of(clause);
    };
  }
}
