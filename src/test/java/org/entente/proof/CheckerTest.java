package org.entente.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.proof.Fault.Kind;
import org.entente.proof.Press.Ask;
import org.entente.proof.Press.Told;
import org.entente.proof.Snapshot.Capacity;
import org.entente.proof.Snapshot.Row;
import org.entente.proof.Snapshot.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The checker finds each fault in a history that contains it, and none in one that is true.
class CheckerTest {

  private static final UUID EVENT = UUID.randomUUID();
  private static final String HOST = "host";
  private static final String PARTNER = "partner";
  private static final Instant START = Instant.parse("2027-01-15T10:00:00Z");

  private final List<Press> history = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /// Three seats, of which one is the partner's: Ada and Bob have one, Cleo waits, Dora of the
  /// partner has one, Émile was told that it is full.
  CheckerTest() {
    took("ada", HOST, 1);
    took("bob", HOST, 2);
    took("dora", PARTNER, 3);
    waits("cleo", HOST, 4);
    told(wish("emile", HOST, UUID.randomUUID(), false), 5, new Told.Full());
  }

  @Test
  void aTrueHistoryHasNoFault() {
    assertThat(check()).isEmpty();
  }

  @Test
  void aYesWithoutASeatIsLostAndLeavesASeatFreeForWhoeverWasToldFull() {
    rows.removeFirst();
    assertThat(check()).containsExactly(Kind.LOST, Kind.UNEXPLAINED);
  }

  @Test
  void aPlaceInTheLineThatIsGoneIsLost() {
    rows.removeLast();
    assertThat(check()).containsExactly(Kind.LOST);
  }

  @Test
  void aSeatTakenBackWithoutAnybodyAskingIsLost() {
    told(wish("fred", HOST, UUID.randomUUID(), false), 6, new Told.Nothing());
    rows.add(row("fred", HOST, key(5), 6, State.CANCELLED, null, at(7)));
    assertThat(check()).containsExactly(Kind.LOST);
  }

  @Test
  void aConfirmedSeatThatWaitsIsLost() {
    change(0, row -> row("ada", row, State.WAITING, null));
    assertThat(check()).contains(Kind.LOST);
  }

  @Test
  void aWishWithoutAnAnswerMayHaveComeTrueOrNot() {
    told(wish("fred", HOST, UUID.randomUUID(), true), 6, new Told.Nothing());
    assertThat(check()).isEmpty();
    rows.add(row("fred", HOST, key(5), 6, State.WAITING, null, null));
    assertThat(check()).isEmpty();
  }

  @Test
  void aSeatGivenBackThatIsStillTheirsIsFound() {
    givesBack(0, 6, new Told.GivenBack());
    assertThat(check()).containsExactly(Kind.NOT_GIVEN_BACK);
  }

  @Test
  void aSeatGivenBackGoesToWhoeverWaits() {
    givesBack(0, 6, new Told.GivenBack());
    change(0, row -> row("ada", row, State.CANCELLED, at(6)));
    change(3, row -> row.seat().equals(seat(3)) ? served(row, at(6)) : row);
    assertThat(check()).isEmpty();
  }

  @Test
  void oneWishThatMadeTwoBookingsIsFound() {
    Row again = row("ada", HOST, key(0), 6, State.CANCELLED, null, at(6));
    rows.add(again);
    told(new Ask.GiveBack(again.booking(), Set.of(again.seat())), 7, new Told.GivenBack());
    assertThat(check()).containsExactly(Kind.BOOKED_TWICE);
  }

  @Test
  void aPersonWithTwoSeatsIsFound() {
    told(wish("cleo", HOST, UUID.randomUUID(), true), 6, new Told.Nothing());
    rows.add(row("cleo", HOST, key(5), 6, State.WAITING, null, null));
    assertThat(check()).containsExactly(Kind.TWO_SEATS);
  }

  @Test
  void aSeatThatIsNotThereIsFound() {
    took("fred", PARTNER, 6);
    assertThat(check()).contains(Kind.OVERSOLD);
  }

  @Test
  void aSeatThatWasNotThereForAMomentIsFound() {
    took("fred", PARTNER, 6);
    change(4, row -> row("fred", row, State.CANCELLED, at(8)));
    givesBack(4, 8, new Told.GivenBack());
    assertThat(check()).containsExactly(Kind.OVERSOLD);
  }

  @Test
  void aSeatOutOfThePartnersShareIsFound() {
    rows.remove(2);
    history.remove(2);
    rows.remove(2);
    history.remove(2);
    took("fred", HOST, 6);
    assertThat(check()).contains(Kind.SHARE_TAKEN).doesNotContain(Kind.OVERSOLD);
  }

  @Test
  void whoeverIsServedBeforeSomebodyWhoWaitedLongerIsFound() {
    givesBack(0, 6, new Told.GivenBack());
    change(0, row -> row("ada", row, State.CANCELLED, at(6)));
    took("fred", HOST, 7);
    assertThat(check()).containsExactly(Kind.OVERTAKEN);
  }

  @Test
  void theOtherSidesLineIsAnother() {
    givesBack(2, 6, new Told.GivenBack());
    change(2, row -> row("dora", row, State.CANCELLED, at(6)));
    took("fred", PARTNER, 7);
    assertThat(check()).isEmpty();
  }

  @Test
  void aSeatForWhichNobodyAskedIsFound() {
    rows.add(row("fred", HOST, UUID.randomUUID(), 6, State.WAITING, null, null));
    assertThat(check()).containsExactly(Kind.UNASKED);
  }

  @Test
  void fullWhileASeatIsFreeIsNoExplanation() {
    rows.remove(2);
    history.remove(2);
    told(wish("fred", PARTNER, UUID.randomUUID(), false), 6, new Told.Full());
    assertThat(check()).containsExactly(Kind.UNEXPLAINED);
  }

  @Test
  void bookedAlreadyWithoutASeatIsNoExplanation() {
    told(wish("fred", HOST, UUID.randomUUID(), false), 6, new Told.Already());
    assertThat(check()).containsExactly(Kind.UNEXPLAINED);
    told(wish("ada", HOST, UUID.randomUUID(), false), 7, new Told.Already());
    assertThat(check()).containsExactly(Kind.UNEXPLAINED);
  }

  @Test
  void anAnswerThatNobodyKnowsIsNoExplanation() {
    told(wish("fred", HOST, UUID.randomUUID(), false), 6, new Told.Otherwise("404"));
    assertThat(check()).containsExactly(Kind.UNEXPLAINED);
  }

  private List<Kind> check() {
    Snapshot end = new Snapshot(List.of(new Capacity(EVENT, 3, PARTNER, 1)), rows);
    return Checker.check(history, end).stream().map(Fault::kind).toList();
  }

  private void took(String person, String side, int second) {
    UUID key = UUID.randomUUID();
    Row row = row(person, side, key, second, State.TAKEN, at(second), null);
    rows.add(row);
    told(wish(person, side, key, false), second, new Told.Yes(row.booking()));
  }

  private void waits(String person, String side, int second) {
    UUID key = UUID.randomUUID();
    Row row = row(person, side, key, second, State.WAITING, null, null);
    rows.add(row);
    told(wish(person, side, key, true), second, new Told.Yes(row.booking()));
  }

  private void givesBack(int row, int second, Told told) {
    told(new Ask.GiveBack(rows.get(row).booking(), Set.of(seat(row))), second, told);
  }

  private void told(Ask ask, int second, Told told) {
    Instant at = at(second);
    history.add(new Press(ask, at, at, at.plusMillis(10), told));
  }

  private void change(int index, UnaryOperator<Row> change) {
    rows.set(index, change.apply(rows.get(index)));
  }

  private UUID seat(int index) {
    return rows.get(index).seat();
  }

  private UUID key(int index) {
    return ((Ask.Seats) history.get(index).ask()).key();
  }

  private static Ask.Seats wish(String person, String side, UUID key, boolean waiting) {
    return new Ask.Seats(EVENT, side, key, List.of(person), waiting);
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }

  private static Row row(
      String person,
      String side,
      UUID key,
      long number,
      State state,
      @Nullable Instant takenAt,
      @Nullable Instant cancelledAt) {
    return new Row(
        UUID.randomUUID(),
        UUID.randomUUID(),
        key,
        EVENT,
        number,
        person,
        side,
        state,
        takenAt,
        cancelledAt);
  }

  private static Row row(String person, Row from, State state, @Nullable Instant cancelledAt) {
    return new Row(
        from.seat(),
        from.booking(),
        from.key(),
        EVENT,
        from.number(),
        person,
        from.side(),
        state,
        state == State.WAITING ? null : from.takenAt(),
        cancelledAt);
  }

  private static Row served(Row from, Instant takenAt) {
    return new Row(
        from.seat(),
        from.booking(),
        from.key(),
        EVENT,
        from.number(),
        from.person(),
        from.side(),
        State.TAKEN,
        takenAt,
        null);
  }
}
