package org.entente.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.EntenteApplication;
import org.entente.agenda.Audience;
import org.entente.agenda.DraftEvent;
import org.entente.agenda.EventDescription;
import org.entente.agenda.Place;
import org.entente.agenda.PublishEvent;
import org.entente.agenda.RegistrationWindow;
import org.entente.agenda.Revision;
import org.entente.agenda.TimeSpan;
import org.entente.clusters.AccentColour;
import org.entente.clusters.ClusterDescription;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.clusters.CreateCluster;
import org.entente.clusters.Format;
import org.entente.conventions.Article;
import org.entente.conventions.ConventionDraft;
import org.entente.conventions.DraftConvention;
import org.entente.conventions.SignConvention;
import org.entente.conventions.Sunset;
import org.entente.conventions.Term;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.territory.CommuneCode;
import org.entente.territory.DepartmentCode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/// Entente with a crowd: clusters, conventions and events added to the demo's story by the
/// product's own use
/// cases, so that what is measured is what people would have entered.
@Order(Ordered.LOWEST_PRECEDENCE)
class Crowd implements ApplicationRunner {

  static final String READY = "The crowd is there.";

  private static final int CLUSTERS = 20;
  private static final int DAYS = 365;
  private static final List<String> SEATS =
      List.of("31555", "34172", "30189", "66136", "11069", "81004", "82121", "65440", "12202");

  private final Random random = new Random(7);
  private final CreateCluster createCluster;
  private final Clusters clusters;
  private final DraftConvention draftConvention;
  private final SignConvention signConvention;
  private final Events events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Crowd(
      CreateCluster createCluster,
      Clusters clusters,
      DraftConvention draftConvention,
      SignConvention signConvention,
      Events events,
      TransactionTemplate transaction,
      Clock clock) {
    this.createCluster = createCluster;
    this.clusters = clusters;
    this.draftConvention = draftConvention;
    this.signConvention = signConvention;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Enters and publishes events.
  record Events(DraftEvent draft, PublishEvent publish) {}

  static void main(String[] arguments) {
    new SpringApplication(EntenteApplication.class, Events.class, Crowd.class).run(arguments);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    LocalDate today = France.day(clock.instant());
    List<ClusterId> hosts =
        transaction.execute(
            _ -> {
              List<ClusterId> all = new ArrayList<>(clusters());
              conventions(all, today);
              return all;
            });
    int batch = 500;
    for (int entered = 0; entered < PagesBench.EVENTS; entered += batch) {
      int first = entered;
      transaction.executeWithoutResult(
          _ -> {
            for (int number = first; number < first + batch; number++) {
              event(number, hosts.get(random.nextInt(hosts.size())), today);
            }
          });
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
    int signed = 1;
    for (int one = 0; one < all.size() && signed < PagesBench.CONVENTIONS; one++) {
      for (int other = Math.max(one + 1, 2);
          other < all.size() && signed < PagesBench.CONVENTIONS;
          other++) {
        sign(all.get(one), all.get(other), today.minusDays(30), signed++);
      }
    }
  }

  private void sign(ClusterId one, ClusterId other, LocalDate day, int number) {
    List<Article> articles = new ArrayList<>();
    for (Term term : SyntheticLaw.terms(one, other, day)) {
      articles.add(
          new Article(
              articles.size() + 1,
              LocalizedText.french("Article"),
              LocalizedText.french("Les parties conviennent de ce que dit la clause."),
              term,
              Sunset.HONOUR_BOOKINGS));
    }
    ConventionDraft draft =
        new ConventionDraft(
            LocalizedText.french("Convention de mesure " + number),
            LocalizedText.french("Préambule"),
            List.of(one, other),
            day,
            null,
            null,
            null,
            articles);
    if (!(draftConvention.create(draft)
        instanceof DraftConvention.Outcome.Drafted(var convention))) {
      throw new IllegalStateException("A convention of the crowd was refused.");
    }
    for (ClusterId party : convention.parties()) {
      SignConvention.Outcome outcome =
          signConvention.sign(
              convention.id(),
              party,
              convention.version(),
              new SignConvention.Ceremony("présidence", "conseil", "Toulouse", day, List.of()));
      if (outcome instanceof SignConvention.Outcome.Refused(var problems)) {
        throw new IllegalStateException("A signature of the crowd was refused: " + problems);
      }
    }
  }

  private void event(int number, ClusterId host, LocalDate today) {
    Format format = Format.values()[random.nextInt(Format.values().length)];
    Instant start =
        France.startOf(today.plusDays(1L + random.nextInt(DAYS)))
            .plus(Duration.ofHours(8L + random.nextInt(10)));
    Revision drafted =
        events
            .draft()
            .draft(
                host,
                new EventDescription(
                    format,
                    null,
                    LocalizedText.french("Rencontre numéro " + number),
                    LocalizedText.french("Une rencontre parmi beaucoup d’autres, pour mesurer."),
                    "",
                    new Place.OnSite(
                        new CommuneCode(SEATS.get(random.nextInt(SEATS.size()))), "Salle", ""),
                    new TimeSpan(start, start.plus(format.usualLength())),
                    20 + random.nextInt(200),
                    random.nextBoolean() ? Audience.PUBLIC : Audience.MEMBERS,
                    Money.euros(random.nextInt(10) * 10L),
                    Money.ZERO,
                    RegistrationWindow.ALWAYS,
                    List.of()));
    if (!(drafted instanceof Revision.Made(var event))) {
      throw new IllegalStateException("An event of the crowd was refused: " + drafted);
    }
    events.publish().publish(host, event.id());
  }
}
