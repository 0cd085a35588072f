package org.entente.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.registration.SeatId;
import org.junit.jupiter.api.Test;

class TicketSecretTest {

  private final TicketSecret secret = new TicketSecret(new byte[32]);
  private final SeatId seat = SeatId.next();

  @Test
  void aSeatThatIsGivenToSomebodyElseHasAnotherMarkCodeAndLink() {
    long camille = secret.holder(seat, 1);
    long dominique = secret.holder(seat, 2);
    assertThat(camille).isNotEqualTo(dominique);
    assertThat(secret.code(seat, camille)).isNotEqualTo(secret.code(seat, dominique));
    assertThat(secret.link(seat, camille)).isNotEqualTo(secret.link(seat, dominique));
  }

  @Test
  void aLinkIsFollowedOnlyAsItWasMade() {
    String link = secret.link(seat, 12);
    assertThat(secret.follow(link)).contains(new TicketSecret.Link(seat, 12));
    for (int place = 0; place < link.length(); place++) {
      StringBuilder altered = new StringBuilder(link);
      altered.setCharAt(place, altered.charAt(place) == 'A' ? 'B' : 'A');
      assertThat(secret.follow(altered.toString())).as("character %d", place).isEmpty();
    }
    assertThat(secret.follow("")).isEmpty();
    assertThat(secret.follow("é%00")).isEmpty();
    assertThat(new TicketSecret(new byte[] {1}).follow(link)).isEmpty();
  }

  @Test
  void aCodeIsNineConsonants() {
    assertThat(secret.code(seat, 1)).matches("[BCDFGHJKLMNPQRSTVWXZ]{9}");
    assertThat(TicketSecret.isCode(secret.code(seat, 1))).isTrue();
    assertThat(TicketSecret.isCode("BCDFGHJK")).isFalse();
    assertThat(TicketSecret.isCode("BCDFGHJKA")).isFalse();
  }
}
