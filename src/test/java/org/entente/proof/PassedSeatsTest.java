package org.entente.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.proof.Fault.Kind;
import org.entente.proof.Press.Ask;
import org.entente.proof.Press.Told;
import org.entente.proof.Snapshot.Capacity;
import org.entente.proof.Snapshot.Row;
import org.entente.proof.Snapshot.State;
import org.junit.jupiter.api.Test;

/// The checker follows seats that are offered, taken, named and passed on.
class PassedSeatsTest {

  private static final UUID EVENT = UUID.randomUUID();
  private static final Instant START = Instant.parse("2027-01-15T10:00:00Z");

  private final List<Press> history = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  @Test
  void anOfferThatWasTakenIsASeat() {
    Row row = books("ada", true, State.TAKEN, "ada");
    told(new Ask.Accept(row.booking(), Set.of(row.seat())), 2, new Told.Accepted());
    assertThat(check()).isEmpty();
  }

  @Test
  void anOfferThatWasTakenAndIsStillOneIsLost() {
    Row row = books("ada", true, State.OFFERED, "ada");
    assertThat(check()).as("an offer is a place in the line").isEmpty();
    told(new Ask.Accept(row.booking(), Set.of(row.seat())), 2, new Told.Accepted());
    assertThat(check()).containsExactly(Kind.LOST);
  }

  @Test
  void whoeverWasToldThatTheyHaveASeatHasMoreThanAnOffer() {
    books("ada", false, State.OFFERED, "ada");
    assertThat(check()).containsExactly(Kind.LOST);
  }

  @Test
  void aSeatThatWasPassedOnIsTheOthers() {
    passes(books("ada", false, State.TAKEN, "bob"), "ada", "bob", 2, new Told.Passed());
    assertThat(check()).isEmpty();
  }

  @Test
  void aSeatThatWasPassedOnAndIsNotTheOthersIsFound() {
    passes(books("ada", false, State.TAKEN, "ada"), "ada", "bob", 2, new Told.Passed());
    assertThat(check()).containsExactly(Kind.NOT_PASSED);
  }

  @Test
  void aSeatThatBecameSomebodysWithoutAWishIsFound() {
    books("ada", false, State.TAKEN, "bob");
    assertThat(check()).containsExactly(Kind.LOST, Kind.UNASKED);
  }

  @Test
  void whoIsNamedLaterComes() {
    passes(books(Ask.UNNAMED, false, State.TAKEN, "bob"), Ask.UNNAMED, "bob", 2, new Told.Passed());
    books(Ask.UNNAMED, false, State.TAKEN, Ask.UNNAMED);
    assertThat(check()).isEmpty();
  }

  @Test
  void aWishToPassOnWithoutAnAnswerMayHaveComeTrueOrNot() {
    passes(books("ada", false, State.TAKEN, "ada"), "ada", "bob", 2, new Told.Nothing());
    passes(books("cleo", false, State.TAKEN, "dora"), "cleo", "dora", 3, new Told.Nothing());
    assertThat(check()).isEmpty();
  }

  @Test
  void aSeatIsNotPassedToWhoeverIsThere() {
    Row adas = books("ada", false, State.TAKEN, "ada");
    books("bob", false, State.TAKEN, "bob");
    passes(adas, "ada", "bob", 2, new Told.Already());
    assertThat(check()).isEmpty();
    passes(adas, "ada", "cleo", 3, new Told.Already());
    assertThat(check()).as("cleo is not there").containsExactly(Kind.UNEXPLAINED);
  }

  @Test
  void whoeverPassedTheirSeatOnIsNotThereAnyMore() {
    passes(books("ada", false, State.TAKEN, "bob"), "ada", "bob", 2, new Told.Passed());
    told(wish("bob", UUID.randomUUID(), false), 3, new Told.Already());
    assertThat(check()).isEmpty();
    told(wish("ada", UUID.randomUUID(), false), 4, new Told.Already());
    assertThat(check()).containsExactly(Kind.UNEXPLAINED);
  }

  private List<Kind> check() {
    Snapshot end = new Snapshot(List.of(new Capacity(EVENT, 9, "partner", 0)), rows);
    return Checker.check(history, end).stream().map(Fault::kind).toList();
  }

  /// A seat that was asked for and what became of it.
  private Row books(String person, boolean waiting, State state, String inTheEnd) {
    UUID key = UUID.randomUUID();
    Row row =
        new Row(
            UUID.randomUUID(),
            UUID.randomUUID(),
            key,
            EVENT,
            rows.size(),
            inTheEnd,
            "host",
            state,
            START.plusSeconds(1),
            null);
    rows.add(row);
    told(wish(person, key, waiting), 1, new Told.Yes(row.booking()));
    return row;
  }

  private void passes(Row row, String from, String to, int second, Told told) {
    told(new Ask.Pass(EVENT, row.booking(), row.seat(), from, to), second, told);
  }

  private void told(Ask ask, int second, Told told) {
    Instant at = START.plusSeconds(second);
    history.add(new Press(ask, at, at, at.plusMillis(10), told));
  }

  private static Ask.Seats wish(String person, UUID key, boolean waiting) {
    return new Ask.Seats(EVENT, "host", key, List.of(person), waiting);
  }
}
