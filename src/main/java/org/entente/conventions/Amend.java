package org.entente.conventions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.clusters.ClusterId;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Stale;
import org.entente.platform.text.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Begins an amendment: a convention on a convention, between the same parties, that goes the same
/// way and needs the consent of all of them. Its articles precede those of what it amends, and it
/// ends with it.
@Component
public class Amend {

  private final DraftConvention drafts;
  private final ConventionStore store;
  private final Messages messages;
  private final Clock clock;

  Amend(DraftConvention drafts, ConventionStore store, Messages messages, Clock clock) {
    this.drafts = drafts;
    this.store = store;
    this.messages = messages;
    this.clock = clock;
  }

  /// A draft without articles yet.
  ///
  /// @param by the party that begins it
  /// @throws Stale if the convention no longer binds its parties
  @Transactional
  public Convention draft(Convention amended, ClusterId by) {
    LocalDate today = France.day(clock.instant());
    switch (amended.stageOn(today)) {
      case SIGNED, IN_FORCE, SUSPENDED -> {}
      case DRAFT, FROZEN, SIGNING, ENDED, LAPSED -> throw new Stale("Convention " + amended.slug());
    }
    List<ClusterId> parties = new java.util.ArrayList<>(amended.parties());
    parties.remove(by);
    parties.addFirst(by);
    int number = store.amendmentsOf(amended.id()).size() + 1;
    ConventionDraft draft =
        new ConventionDraft(
            inBoth("conventions.amendment.title", number, amended.title()),
            inBoth("conventions.amendment.preamble", number, amended.title()),
            parties,
            today.plusMonths(1).withDayOfMonth(1),
            null,
            null,
            amended.id(),
            null,
            List.of());
    return switch (drafts.create(draft)) {
      case DraftConvention.Outcome.Drafted(Convention convention) -> convention;
      case DraftConvention.Outcome.Refused(var problems) ->
          throw new IllegalStateException("An empty amendment is refused: " + problems);
    };
  }

  private LocalizedText inBoth(String key, int number, LocalizedText title) {
    return new LocalizedText(
        messages.in(Locale.FRENCH).say(key, number, title),
        messages.in(Locale.ENGLISH).say(key, number, title));
  }
}
