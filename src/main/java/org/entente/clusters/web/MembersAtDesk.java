package org.entente.clusters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.clusters.Cluster;
import org.entente.clusters.Company;
import org.entente.clusters.DeskItem;
import org.entente.clusters.DeskSource;
import org.entente.clusters.MemberLine;
import org.entente.clusters.Members;
import org.entente.platform.France;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Memberships that end and companies without anybody, for the desk.
@Component
class MembersAtDesk implements DeskSource {

  private static final int WEEKS_AHEAD = 8;
  private static final int COMPANIES_SHOWN = 5;

  private final Members members;
  private final Clock clock;

  MembersAtDesk(Members members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  @Override
  public List<DeskItem> items(Cluster cluster, Translator say) {
    LocalDate today = France.day(clock.instant());
    String home = "/desk/" + cluster.slug();
    if (members.count(cluster.id(), today) == 0) {
      return List.of(
          DeskItem.toDo(
              say.say("clusters.today.import"),
              home + "/imports",
              say.say("clusters.today.import.note"),
              null));
    }
    return Stream.concat(
            members.ending(cluster.id(), today, today.plusWeeks(WEEKS_AHEAD)).stream()
                .map(line -> ending(line, home, say)),
            members.withoutPeople(cluster.id(), today, COMPANIES_SHOWN).stream()
                .map(company -> withoutPeople(company, home, say)))
        .toList();
  }

  private static DeskItem ending(MemberLine line, String home, Translator say) {
    LocalDate last = Objects.requireNonNull(line.period().until()).minusDays(1);
    return DeskItem.toDo(
        line.company().name(),
        path(line.company(), home),
        say.say("clusters.today.ends", say.shortDate(last)),
        France.startOf(last));
  }

  private static DeskItem withoutPeople(Company company, String home, Translator say) {
    return DeskItem.toDo(
        company.name(), path(company, home), say.say("clusters.today.nobody"), null);
  }

  private static String path(Company company, String home) {
    return home + "/members/" + company.id().value();
  }
}
