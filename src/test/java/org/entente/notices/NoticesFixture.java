package org.entente.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.agenda.EventDescription;
import org.entente.agenda.Place;
import org.entente.agenda.RegistrationWindow;
import org.entente.agenda.TimeSpan;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.identity.AccountId;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.registration.RegistrationFixture;
import org.entente.territory.CommuneCode;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Events for people to be proposed, what they said and the letters that they got, for tests to
/// stand on. It works on the running application: `new NoticesFixture(beans)`.
public final class NoticesFixture {

  private final ApplicationContext beans;
  private final RegistrationFixture registration;

  public NoticesFixture(ApplicationContext beans) {
    this.beans = beans;
    this.registration = new RegistrationFixture(beans);
  }

  public RegistrationFixture registration() {
    return registration;
  }

  /// A published lunch workshop for members, at the host's seat, which costs them nothing.
  ///
  /// @param start the wall clock of France: `2026-03-12T12:30`
  public Event lunch(Cluster host, String title, String start) {
    return event(host, Format.LUNCH_WORKSHOP, title, start, Duration.ofMinutes(90), host.seat());
  }

  /// A published event for members.
  public Event event(
      Cluster host, Format format, String title, String start, Duration length, CommuneCode where) {
    Instant begins = LocalDateTime.parse(start).atZone(France.ZONE).toInstant();
    return registration.publish(
        host,
        new EventDescription(
            format,
            null,
            new LocalizedText(title, null),
            new LocalizedText("Ensemble.", "Together."),
            "",
            new Place.OnSite(where, "La salle", ""),
            new TimeSpan(begins, begins.plus(length)),
            12,
            Audience.MEMBERS,
            RegistrationFixture.PUBLIC_PRICE,
            org.entente.platform.Money.ZERO,
            RegistrationWindow.ALWAYS,
            List.of()));
  }

  /// Somebody says what they come to.
  public void say(AccountId person, Interests interests) {
    beans.getBean(SayInterests.class).say(person, interests);
  }

  /// Somebody comes near their company, to these formats, at these times.
  public static Interests near(Set<Format> formats, Slot... times) {
    return new Interests(Interests.Reach.NEAR, Set.of(), formats, Set.of(times));
  }

  /// Somebody asks for the weekly letter.
  public WeeklyLetter ask(AccountId person) {
    WeeklyLetters letters = beans.getBean(WeeklyLetters.class);
    letters.ask(person, RegistrationFixture.FRENCH);
    return letters.of(person).orElseThrow();
  }

  /// What otherwise happens on Monday morning by itself.
  public void writeLetters() {
    beans.getBean(WriteDigest.class).writeDue();
  }

  /// The texts of the weekly letters that somebody got, the oldest first.
  public List<String> letters(AccountId person) {
    return beans
        .getBean(JdbcClient.class)
        .sql(
            """
            select body from mail_outbox
            where recipient = :to and starts_with(purpose, 'weekly-letter:')
            order by written_at, id
            """)
        .param("to", registration.account(person).email().value())
        .query(String.class)
        .list();
  }
}
