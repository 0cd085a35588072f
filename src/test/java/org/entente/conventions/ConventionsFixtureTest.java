package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ConventionsFixtureTest {

  @Test
  void whatIsSignedActsAndWhatIsDraftedDoesNot(JdbcClient sql, TestClock clock) {
    ClusterId toulouse = cluster(sql);
    ClusterId montpellier = cluster(sql);
    ConventionsFixture conventions = new ConventionsFixture(sql, clock);
    Term open = Terms.open(Terms.formats(toulouse, montpellier, Format.GREAT_EVENT));

    conventions.draft(toulouse, montpellier, open);
    assertThat(conventions.decide().law().partnersOf(toulouse)).isEmpty();

    conventions.signed(toulouse, montpellier, open);
    assertThat(conventions.decide().law().partnersOf(toulouse)).containsExactly(montpellier);
    assertThat(conventions.decide().law().partnersOf(montpellier)).isEmpty();
  }

  private static ClusterId cluster(JdbcClient sql) {
    ClusterId id = new ClusterId(UUID.randomUUID());
    sql.sql("insert into cluster (id, slug, name, seat, accent) values (?, ?, ?, ?, ?)")
        .params(id.value(), "c-" + id.value(), "Cluster", "31555", "#1f6feb")
        .update();
    return id;
  }
}
