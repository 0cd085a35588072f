package org.entente.registration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.platform.Money;

/// Turns links into the end of an address that only this installation can make, and back.
final class BookingLinkSeal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int CONTENT_BYTES = 48;
  private static final int SEAL_BYTES = 16;

  private final SecretKeySpec secret;

  BookingLinkSeal(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /// What stands in the address: letters, digits, `-` and `_`.
  String seal(BookingLink link) {
    byte[] content = content(link);
    byte[] all =
        ByteBuffer.allocate(CONTENT_BYTES + SEAL_BYTES)
            .put(content)
            .put(proof("link", content), 0, SEAL_BYTES)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /// The link that an address carries, or empty for one that we did not make, to the last letter.
  Optional<BookingLink> open(String sealed) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    if (all.length != CONTENT_BYTES + SEAL_BYTES) {
      return Optional.empty();
    }
    return link(ByteBuffer.wrap(all)).filter(link -> isSame(seal(link), sealed));
  }

  /// The key under which the link books, however often it is pressed. Nobody else can know it, so
  /// no form can use it up.
  UUID request(BookingLink link) {
    ByteBuffer key = ByteBuffer.wrap(proof("request", content(link)));
    return new UUID(key.getLong(), key.getLong());
  }

  private static byte[] content(BookingLink link) {
    return ByteBuffer.allocate(CONTENT_BYTES)
        .putLong(link.person().value().getMostSignificantBits())
        .putLong(link.person().value().getLeastSignificantBits())
        .putLong(link.event().value().getMostSignificantBits())
        .putLong(link.event().value().getLeastSignificantBits())
        .putLong(link.price().cents())
        .putLong(link.expiresAt().getEpochSecond())
        .array();
  }

  /// Empty where the numbers could not come from us: they are read before the seal is known to
  /// hold.
  private static Optional<BookingLink> link(ByteBuffer bytes) {
    AccountId person = new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    EventId event = new EventId(new UUID(bytes.getLong(), bytes.getLong()));
    long cents = bytes.getLong();
    long expires = bytes.getLong();
    return cents < 0 || expires < 0 || expires > Instant.MAX.getEpochSecond()
        ? Optional.empty()
        : Optional.of(
            new BookingLink(person, event, new Money(cents), Instant.ofEpochSecond(expires)));
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /// Links and keys are proven under different names, so that neither gives the other away.
  private byte[] proof(String purpose, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(content);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("This Java knows no " + ALGORITHM, failure);
    }
  }
}
