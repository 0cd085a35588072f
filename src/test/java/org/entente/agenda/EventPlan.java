package org.entente.agenda;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.entente.clusters.Format;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;

/// An event for a test, said in a few words: a free conference of two hours for members, with 20
/// seats, in Toulouse on Thursday 2 April 2026 at 18:00, unless it says otherwise.
public final class EventPlan {

  private final LocalizedText title;
  private LocalizedText summary = LocalizedText.french("Ce qu’on y fait.");
  private String description = "";
  private Format format = Format.CONFERENCE;
  private @Nullable Slug series;
  private Place place =
      new Place.OnSite(new CommuneCode("31555"), "La Cantine", "27 rue d’Aubuisson");
  private Instant start = moment("2026-04-02T18:00");
  private Duration length = Duration.ofHours(2);
  private int capacity = 20;
  private Audience audience = Audience.MEMBERS;
  private Money publicPrice = Money.ZERO;
  private Money memberPrice = Money.ZERO;
  private RegistrationWindow registration = RegistrationWindow.ALWAYS;
  private List<ProgrammeItem> programme = List.of();

  private EventPlan(LocalizedText title) {
    this.title = title;
  }

  public static EventPlan called(String title) {
    return new EventPlan(LocalizedText.french(title));
  }

  public static EventPlan called(String french, String english) {
    return new EventPlan(new LocalizedText(french, english));
  }

  /// A moment by the wall clock of France: `2026-04-02T18:00`.
  public static Instant moment(String inFrance) {
    return LocalDateTime.parse(inFrance).atZone(France.ZONE).toInstant();
  }

  public EventPlan summary(String french) {
    summary = LocalizedText.french(french);
    return this;
  }

  public EventPlan description(String markdown) {
    description = markdown;
    return this;
  }

  /// Of that format, and of its usual length.
  public EventPlan format(Format format) {
    this.format = format;
    this.length = format.usualLength();
    return this;
  }

  public EventPlan series(String slug) {
    series = new Slug(slug);
    return this;
  }

  public EventPlan on(String startInFrance) {
    start = moment(startInFrance);
    return this;
  }

  public EventPlan at(Instant start) {
    this.start = start;
    return this;
  }

  public EventPlan lasting(Duration length) {
    this.length = length;
    return this;
  }

  public EventPlan in(CommuneCode commune, String venue) {
    place = new Place.OnSite(commune, venue, "");
    return this;
  }

  public EventPlan online() {
    place = new Place.Online(URI.create("https://visio.example/salle"));
    return this;
  }

  public EventPlan somewhere(String wording) {
    place = new Place.Unsettled(wording);
    return this;
  }

  public EventPlan seats(int capacity) {
    this.capacity = capacity;
    return this;
  }

  public EventPlan forEveryone() {
    audience = Audience.PUBLIC;
    return this;
  }

  /// In whole euros.
  public EventPlan prices(long member, long everyone) {
    memberPrice = Money.euros(member);
    publicPrice = Money.euros(everyone);
    return this;
  }

  /// When one may book, by the wall clock of France; null for the usual.
  public EventPlan booking(@Nullable String opens, @Nullable String closes) {
    registration =
        new RegistrationWindow(
            opens == null ? null : moment(opens), closes == null ? null : moment(closes));
    return this;
  }

  public EventPlan programme(ProgrammeItem... items) {
    programme = List.of(items);
    return this;
  }

  public EventDescription description() {
    return new EventDescription(
        format,
        series,
        title,
        summary,
        description,
        place,
        new TimeSpan(start, start.plus(length)),
        capacity,
        audience,
        publicPrice,
        memberPrice,
        registration,
        programme);
  }
}
