package org.entente.notices;

import java.time.Clock;
import java.util.List;
import org.entente.identity.AccountId;
import org.entente.platform.France;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people said that they come to, and the weekly letters that they asked for.
@Component
@Order(18)
class InterestsHeld implements PersonalData {

  private final InterestStore interests;
  private final WeeklyLetterStore letters;
  private final JdbcClient sql;
  private final Clock clock;

  InterestsHeld(InterestStore interests, WeeklyLetterStore letters, JdbcClient sql, Clock clock) {
    this.interests = interests;
    this.letters = letters;
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "notices.privacy.",
            "interests",
            LegalBasis.CONSENT,
            "interest.departments",
            "interest.formats",
            "interest.times"),
        PersonalDatum.of(
            "notices.privacy.",
            "letter",
            LegalBasis.CONSENT,
            "weekly_letter.letter",
            "weekly_letter.language",
            "weekly_letter.site",
            "weekly_letter_issue.events"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of(
            "interests",
            sql.sql(
                    """
                    select reach, array_to_string(departments, ', ') as departments,
                      array_to_string(formats, ', ') as formats,
                      array_to_string(times, ', ') as times, said_at
                    from interest where account = :account
                    """)
                .param("account", person.account())
                .query()
                .listOfRows()),
        Extract.of(
            "weekly-letter",
            sql.sql(
                    """
                    select l.letter, l.language, l.site, l.asked_at, l.paused_at, i.week,
                      (select string_agg(e.title_fr, ', ' order by e.starts_at, e.id)
                        from event e where e.id = any(i.events)) as proposed
                    from weekly_letter l
                    left join weekly_letter_issue i on i.account = l.account
                    where l.account = :account
                    order by i.week
                    """)
                .param("account", person.account())
                .query()
                .listOfRows()));
  }

  @Override
  public void erase(Subject person) {
    AccountId account = new AccountId(person.account());
    interests.delete(account);
    letters.delete(account);
  }

  @Override
  public void endTerms() {
    letters.forgetIssuesBefore(France.day(clock.instant()).minus(WriteDigest.REMEMBERED));
  }
}
