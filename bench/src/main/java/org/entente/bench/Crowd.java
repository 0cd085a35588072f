package org.entente.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.entente.EntenteApplication;
import org.entente.clusters.AccentColour;
import org.entente.clusters.ClusterDescription;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.clusters.CreateCluster;
import org.entente.clusters.Format;
import org.entente.conventions.EnterSigned;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.territory.CommuneCode;
import org.entente.territory.DepartmentCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Entente with a crowd beside the demo's story: clusters by the product's own use case, conventions,
/// events and people in whole sets, so that a hundred thousand events are there within a minute.
class Crowd {

  static final String READY = "The crowd is there.";

  private static final int CLUSTERS = 50;

  private static final List<String> SEATS =
      List.of("31555", "34172", "30189", "66136", "11069", "81004", "82121", "65440", "12202");

  private final Random random = new Random(7);
  private final CreateCluster createCluster;
  private final Clusters clusters;
  private final EnterSigned enterSigned;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final CrowdSize size;

  Crowd(
      CreateCluster createCluster,
      Clusters clusters,
      BeanFactory beans,
      JdbcClient sql,
      TransactionTemplate transaction,
      Clock clock) {
    this.createCluster = createCluster;
    this.clusters = clusters;
    this.enterSigned = new EnterSigned(beans);
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
    this.size = CrowdSize.valueOf(System.getProperty(CrowdSize.PROPERTY));
  }

  static void main(String[] arguments) {
    new SpringApplication(EntenteApplication.class, Crowd.class).run(arguments);
  }

  /// After the demo has told the last of its chapters: they book seats, and a load must not meet them.
  @EventListener(ApplicationReadyEvent.class)
  void gather() {
    LocalDate today = France.day(clock.instant());
    if (size != CrowdSize.DEMO) {
      transaction.executeWithoutResult(
          _ -> {
            List<ClusterId> hosts = clusters();
            conventions(hosts, today);
            UUID[] ids = hosts.stream().map(ClusterId::value).toArray(UUID[]::new);
            events(ids, today);
            people(ids, today);
            members();
          });
      sql.sql("vacuum analyze").update();
    }
    System.out.println(READY);
  }

  private List<ClusterId> clusters() {
    List<ClusterId> all = new ArrayList<>();
    clusters.active(France.day(clock.instant())).forEach(cluster -> all.add(cluster.id()));
    while (all.size() < CLUSTERS) {
      all.add(
          createCluster
              .create(
                  new ClusterDescription(
                      "Cluster " + all.size(),
                      new CommuneCode(SEATS.get(all.size() % SEATS.size())),
                      null,
                      null,
                      new AccentColour("#%06x".formatted(random.nextInt(0x1000000))),
                      LocalizedText.french("Un cluster parmi d’autres."),
                      Set.of(new DepartmentCode("31")),
                      EnumSet.allOf(Format.class)))
              .id());
    }
    return all;
  }

  /// Between pairs that have none yet, so that no two conventions disagree.
  private void conventions(List<ClusterId> all, LocalDate today) {
    int entered = 0;
    for (int distance = 1; distance < all.size() && entered < size.conventions(); distance++) {
      for (int one = 0; one + distance < all.size() && entered < size.conventions(); one++) {
        int other = one + distance;
        if (other >= 2) {
          enterSigned.enter(
              SyntheticLaw.between(
                  all.get(one), all.get(other), today.minusDays(30), "mesure-" + entered++));
        }
      }
    }
  }

  /// One in ten is to come, spread over a year; the others were in the ten years before.
  private void events(UUID[] hosts, LocalDate today) {
    sql.sql(
            """
            insert into event (id, slug, cluster, format, title_fr, title_en, summary_fr, description,
              commune, venue, address, place_words, starts_at, ends_at, capacity, audience,
              public_price, member_price, programme, status, published_at, version)
            select gen_random_uuid(), 'rencontre-' || n, (:hosts)[1 + n % cardinality(:hosts)],
              (:formats)[1 + n % cardinality(:formats)],
              kind || ' ' || topic || ' numéro ' || n, null,
              'Une rencontre parmi beaucoup d’autres, pour mesurer.',
              repeat('Ce qui s’y dit tient en quelques phrases. ', 12),
              (:seats)[1 + n % cardinality(:seats)], 'Salle ' || n % 40, n % 90 || ' rue des Arts',
              'Salle ' || n % 40, start, start + interval '2 hours', 20 + n % 200,
              case when n % 2 = 0 then 'PUBLIC' else 'MEMBERS' end, n % 10 * 1000, 0, '[]',
              'PUBLISHED', start - interval '60 days', 1
            from generate_series(1, :count) as n
            cross join lateral (select
              (array['Atelier', 'Conférence', 'Rencontre', 'Petit déjeuner', 'Formation', 'Journée'])
                [1 + n / 7 % 6] as kind,
              (array['cybersécurité', 'intelligence artificielle', 'marchés publics', 'export',
                'données ouvertes', 'accessibilité', 'logiciel libre', 'robotique', 'santé',
                'énergie', 'recrutement', 'levée de fonds', 'agriculture', 'tourisme'])
                [1 + n / 3 % 14] as topic,
              (:today + case when n % 10 = 0 then 1 + n / 10 % 365 else -1 - n % 3650 end
                + interval '8 hours' + n % 10 * interval '1 hour') at time zone 'Europe/Paris'
                as start) as said
            """)
        .param("hosts", hosts)
        .param("formats", List.of(Format.values()).stream().map(Format::name).toArray(String[]::new))
        .param("seats", SEATS.toArray(String[]::new))
        .param("today", today)
        .param("count", size.events())
        .update();
  }

  /// Companies of one cluster, each a member since another day.
  private void members() {
    sql.sql(
            """
            with entered as (
              insert into company (id, cluster, name, activity, headcount, commune)
              select gen_random_uuid(), cluster.id,
                (array['Atelier', 'Bureau', 'Études', 'Fabrique', 'Logiciels'])[1 + n % 5] || ' ' || n,
                '62.01Z', case when n % 7 > 0 then n * 7919 % 997 end,
                (:seats)[1 + n % cardinality(:seats)]
              from generate_series(1, :count) as n, cluster
              where cluster.slug = 'digital-place'
              returning id, cluster, headcount)
            insert into membership (company, cluster, from_day)
            select id, cluster, date '2010-01-01' + coalesce(headcount, 0) from entered
            """)
        .param("seats", SEATS.toArray(String[]::new))
        .param("count", size.members())
        .update();
  }

  /// Ten people in each company, each company in one cluster.
  private void people(UUID[] hosts, LocalDate today) {
    sql.sql(
            """
            with entered as (
              insert into company (id, cluster, name, activity, headcount, commune)
              select gen_random_uuid(), (:hosts)[1 + n % cardinality(:hosts)], 'Entreprise ' || n,
                '62.01Z', n % 200, (:seats)[1 + n % cardinality(:seats)]
              from generate_series(1, :count) as n
              returning id, cluster),
            joined as (
              insert into membership (company, cluster, from_day)
              select id, cluster, :day from entered)
            insert into person (id, company, name, email)
            select gen_random_uuid(), id, 'Personne ' || n, n || '@' || id || '.example'
            from entered cross join generate_series(1, 10) as n
            """)
        .param("hosts", hosts)
        .param("seats", SEATS.toArray(String[]::new))
        .param("day", today.minusYears(1))
        .param("count", size.people() / 10)
        .update();
  }
}
