package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.platform.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingLinkSealTest {

  private static final int ROUNDS = 500;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void whatWasSealedOpensAndUnderNoOtherSecret(long seed) {
    RandomGenerator random = random(seed);
    BookingLinkSeal ours = seal(random);
    BookingLinkSeal theirs = seal(random);
    for (int round = 0; round < ROUNDS; round++) {
      BookingLink link = link(random);
      assertThat(ours.open(ours.seal(link))).contains(link);
      assertThat(ours.seal(link)).matches("[A-Za-z0-9_-]{86}");
      assertThat(theirs.open(ours.seal(link))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void noByteOfALinkCanBeAnother(long seed) {
    RandomGenerator random = random(seed);
    BookingLinkSeal ours = seal(random);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = Base64.getUrlDecoder().decode(ours.seal(link(random)));
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      assertThat(ours.open(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
          .isEmpty();
      byte[] noise = new byte[random.nextInt(2 * bytes.length)];
      random.nextBytes(noise);
      assertThat(ours.open(Base64.getUrlEncoder().encodeToString(noise))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void eachLinkBooksUnderAKeyOfItsOwn(long seed) {
    RandomGenerator random = random(seed);
    BookingLinkSeal ours = seal(random);
    BookingLinkSeal theirs = seal(random);
    Set<UUID> keys = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      BookingLink link = link(random);
      assertThat(ours.request(link)).isEqualTo(ours.request(link));
      assertThat(keys.add(ours.request(link))).isTrue();
      assertThat(keys.add(theirs.request(link))).as("nobody else can know it").isTrue();
    }
  }

  private static BookingLink link(RandomGenerator random) {
    return new BookingLink(
        new AccountId(new UUID(random.nextLong(), random.nextLong())),
        new EventId(new UUID(random.nextLong(), random.nextLong())),
        new Money(random.nextLong(1_000_000)),
        Instant.ofEpochSecond(random.nextLong(4_000_000_000L)));
  }

  private static BookingLinkSeal seal(RandomGenerator random) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    return new BookingLinkSeal(secret);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
