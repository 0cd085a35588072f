package org.entente.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.admission.TicketKeyStore.Signing;
import org.entente.agenda.EventId;
import org.entente.registration.SeatId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketPayloadTest {

  private static final KeyPair KEYS = TicketKeys.pair();
  private static final EventId EVENT = EventId.next();
  private static final TicketPayload TICKET =
      TicketKeys.sign(new Signing(7, KEYS.getPrivate()), EVENT, SeatId.next(), -3);

  @Test
  void aTicketIsReadAsItWasWrittenAndFitsIntoASmallQrCode() {
    assertThat(TicketPayload.parse(TICKET.text())).contains(TICKET);
    assertThat(TICKET.text()).hasSize(151);
    assertThat(objection(TICKET, key(7, null))).isEmpty();
  }

  @Test
  void noCharacterOfATicketCanBeAltered() {
    Random random = new Random(2026);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (int place = 0; place < TICKET.text().length(); place++) {
      StringBuilder altered = new StringBuilder(TICKET.text());
      char other = letters.charAt(random.nextInt(letters.length()));
      altered.setCharAt(place, other == altered.charAt(place) ? '~' : other);
      assertThat(
              TicketPayload.parse(altered.toString())
                  .filter(t -> objection(t, key(7, null)).isEmpty()))
          .as("character %d", place)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ENTENTE:",
        "ENTENTE:AAAA",
        "https://example.org/ticket",
        "entente:AQAHAAAA",
        "'; drop table seat; --"
      })
  void whatIsNoTicketIsNotRead(String text) {
    assertThat(TicketPayload.parse(text)).isEmpty();
  }

  @Test
  void randomBytesAreNoTicket() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      byte[] noise = new byte[107];
      random.nextBytes(noise);
      noise[0] = TicketPayload.VERSION;
      noise[2] |= 1;
      String text =
          TicketPayload.PREFIX
              + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
      assertThat(TicketPayload.parse(text))
          .hasValueSatisfying(
              t -> assertThat(objection(t, key(t.key(), null))).contains(Objection.FORGED));
    }
  }

  @Test
  void aTicketOfAnotherInstallationOrOfAnUnknownKeyIsForged() {
    TicketKey foreign = new TicketKey(7, TicketKeys.pair().getPublic(), Instant.EPOCH, null, null);
    assertThat(objection(TICKET, foreign)).contains(Objection.FORGED);
    assertThat(objection(TICKET, key(8, null))).contains(Objection.FORGED);
  }

  @Test
  void aTicketOfAWithdrawnKeyIsRefusedAndOneOfAnOldKeyIsNot() {
    assertThat(objection(TICKET, key(7, Instant.EPOCH))).contains(Objection.KEY_WITHDRAWN);
    TicketKey old = new TicketKey(7, KEYS.getPublic(), Instant.EPOCH, Instant.EPOCH, null);
    assertThat(objection(TICKET, old)).isEmpty();
  }

  @Test
  void aTicketIsGoodForItsOwnEventOnly() {
    assertThat(DoorRules.ticket(TICKET, EventId.next(), List.of(key(7, null))))
        .contains(Objection.OTHER_EVENT);
  }

  private static Optional<Objection> objection(TicketPayload ticket, TicketKey key) {
    return DoorRules.ticket(ticket, ticket.event(), List.of(key));
  }

  private static TicketKey key(int number, @org.jspecify.annotations.Nullable Instant withdrawn) {
    return new TicketKey(number, KEYS.getPublic(), Instant.EPOCH, withdrawn, withdrawn);
  }
}
