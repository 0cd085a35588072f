package org.entente.proof;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.entente.agenda.Audience;
import org.entente.agenda.DraftEvent;
import org.entente.agenda.Event;
import org.entente.agenda.EventDescription;
import org.entente.agenda.Place;
import org.entente.agenda.PublishEvent;
import org.entente.agenda.RegistrationWindow;
import org.entente.agenda.Revision;
import org.entente.agenda.TimeSpan;
import org.entente.clusters.AccentColour;
import org.entente.clusters.ClusterDescription;
import org.entente.clusters.ClusterId;
import org.entente.clusters.CreateCluster;
import org.entente.clusters.Format;
import org.entente.conventions.AgreeToParts;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionDraft;
import org.entente.conventions.Correspondence;
import org.entente.conventions.Coverage;
import org.entente.conventions.DraftConvention;
import org.entente.conventions.FreezeConvention;
import org.entente.conventions.Sides;
import org.entente.conventions.SignConvention;
import org.entente.conventions.Sunset;
import org.entente.conventions.Term;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.entente.territory.CommuneCode;
import org.entente.territory.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two clusters with a convention, the events of one of them, and people of both, entered by the
/// product's own use cases.
public final class Stage {

  /// What members of both clusters pay.
  public static final Money PRICE = Money.euros(45);

  /// The partner's seats at an event with a share.
  public static final int SHARE = 30;

  private static final Slug SERIES = new Slug("grande-journee");
  private static final CommuneCode TOULOUSE = new CommuneCode("31555");

  private final ApplicationContext beans;
  private final LocalDate today;
  private final Instant start;
  private final ClusterId host;
  private final ClusterId partner;

  public Stage(ApplicationContext beans) {
    this.beans = beans;
    this.today = France.day(beans.getBean(Clock.class).instant());
    this.start = France.startOf(today.plusDays(40)).plus(Duration.ofHours(9));
    this.host = cluster("Hôte");
    this.partner = cluster("Partenaire");
    convention();
  }

  /// The number of the cluster that holds the events.
  String host() {
    return host.value().toString();
  }

  /// The number of the cluster for whose members seats are kept.
  String partner() {
    return partner.value().toString();
  }

  /// Enters much in one transaction.
  public <T> T together(Supplier<T> work) {
    return beans.getBean(TransactionTemplate.class).execute(_ -> work.get());
  }

  /// Enters that many people of member companies, of whom each has an account.
  public void people(int count) {
    People.enter(beans.getBean(JdbcClient.class), count, host.value(), partner.value());
  }

  /// Signs in the first of them.
  public void signIn(int count) throws IOException {
    Sessions.enter(beans, count);
  }

  /// An event that is open to both.
  public Event event(String title, int capacity) {
    return event(title, null, capacity);
  }

  /// The same, where [#SHARE] seats are the partner's.
  public Event eventWithShare(String title, int capacity) {
    return event(title, SERIES, capacity);
  }

  /// Gives events more seats than anybody may publish.
  public void enlarge(List<Event> events, int capacity) {
    beans
        .getBean(JdbcClient.class)
        .sql("update event set capacity = :capacity where id = any(:events)")
        .param("capacity", capacity)
        .param("events", events.stream().map(event -> event.id().value()).toArray(UUID[]::new))
        .update();
  }

  private ClusterId cluster(String name) {
    return beans
        .getBean(CreateCluster.class)
        .create(
            new ClusterDescription(
                name,
                TOULOUSE,
                null,
                null,
                new AccentColour("#6b4ea0"),
                LocalizedText.french("Un cluster parmi d’autres."),
                Set.of(new DepartmentCode("31")),
                EnumSet.allOf(Format.class)))
        .id();
  }

  private void convention() {
    Sides sides = Sides.from(host, Set.of(partner));
    Term.Scope great =
        new Term.Scope(sides, new Coverage.Formats(Set.of(Format.GREAT_EVENT)), null);
    Term.Scope series = new Term.Scope(sides, new Coverage.NamedEvents(Set.of(SERIES)), null);
    List<Article> articles = new ArrayList<>();
    for (Term term :
        List.of(
            new Term.OpenEvents(great),
            new Term.PartnerRate(great, new Term.PartnerRate.Rate.MemberPrice()),
            new Term.SeatGuarantee(series, new Term.SeatGuarantee.Share.Seats(SHARE), 10))) {
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
            LocalizedText.french("Convention de mesure"),
            LocalizedText.french("Préambule"),
            List.of(host, partner),
            today,
            null,
            null,
            null,
            null,
            articles);
    if (!(beans.getBean(DraftConvention.class).create(draft)
        instanceof DraftConvention.Outcome.Drafted(Convention drafted))) {
      throw new IllegalStateException("The convention of the scene was refused.");
    }
    AgreeToParts agree = beans.getBean(AgreeToParts.class);
    drafted.parties().forEach(party -> agree.agreeToAll(drafted, party));
    beans
        .getBean(FreezeConvention.class)
        .freeze(
            drafted.id(), drafted.version(), host, new Correspondence("fr", "http://localhost"));
    drafted.parties().forEach(party -> sign(drafted, party));
  }

  private void sign(Convention convention, ClusterId party) {
    SignConvention.Outcome outcome =
        beans
            .getBean(SignConvention.class)
            .sign(
                convention.id(),
                party,
                convention.version(),
                new SignConvention.Ceremony("présidence", "conseil", "Toulouse", today, List.of()));
    if (outcome instanceof SignConvention.Outcome.Refused(var problems)) {
      throw new IllegalStateException("A signature of the scene was refused: " + problems);
    }
  }

  private Event event(String title, @Nullable Slug series, int capacity) {
    EventDescription description =
        new EventDescription(
            Format.GREAT_EVENT,
            series,
            LocalizedText.french(title),
            LocalizedText.french("Une journée ensemble."),
            "",
            new Place.OnSite(TOULOUSE, "Centre de congrès", "11 esplanade"),
            new TimeSpan(start, start.plus(Duration.ofHours(8))),
            capacity,
            Audience.PUBLIC,
            Money.euros(90),
            PRICE,
            RegistrationWindow.ALWAYS,
            List.of());
    Event draft = made(beans.getBean(DraftEvent.class).draft(host, description));
    return made(beans.getBean(PublishEvent.class).publish(host, draft.id()));
  }

  private static Event made(Revision revision) {
    return switch (revision) {
      case Revision.Made(Event event) -> event;
      case Revision.Refused(var problems) ->
          throw new IllegalStateException("An event of the scene was refused: " + problems);
    };
  }
}
