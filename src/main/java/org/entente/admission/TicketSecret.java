package org.entente.admission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.registration.SeatId;

/// What this installation alone can compute about its tickets: the mark of a seat's holder, the
/// code in letters, and the link that mails carry. Each is made from the others' inputs under
/// another name, so that none gives another away.
final class TicketSecret {

  /// Consonants: no word comes out, and none is taken for a digit.
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

  private static final int CODE_LENGTH = 9;
  private static final int LINK_BYTES = 40;
  private static final int LINK_PROOF = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  TicketSecret(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /// A link that was followed.
  record Link(SeatId seat, long holder) {}

  /// The mark of whoever holds a seat now. Giving the seat to somebody else makes another one.
  ///
  /// @param holder the how manieth to have the seat they are
  long holder(SeatId seat, int holder) {
    return proof("holder", seat, bytes(holder)).getLong();
  }

  /// Nine letters that name a ticket for people.
  String code(SeatId seat, long holder) {
    long number = proof("code", seat, bytes(holder)).getLong();
    StringBuilder code = new StringBuilder();
    for (int letter = 0; letter < CODE_LENGTH; letter++) {
      code.append(LETTERS.charAt((int) Long.remainderUnsigned(number, LETTERS.length())));
      number = Long.divideUnsigned(number, LETTERS.length());
    }
    return code.toString();
  }

  /// Whether letters could be such a code.
  static boolean isCode(String letters) {
    return letters.length() == CODE_LENGTH
        && letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
  }

  /// The part of a ticket's address that nobody can guess.
  String link(SeatId seat, long holder) {
    byte[] proof = new byte[LINK_PROOF];
    proof("link", seat, bytes(holder)).get(proof);
    byte[] all =
        ByteBuffer.allocate(LINK_BYTES)
            .putLong(seat.value().getMostSignificantBits())
            .putLong(seat.value().getLeastSignificantBits())
            .putLong(holder)
            .put(proof)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /// What a link of ours says, or empty for one that we did not make.
  Optional<Link> follow(String link) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(link);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    if (all.length != LINK_BYTES) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(all);
    SeatId seat = new SeatId(new UUID(bytes.getLong(), bytes.getLong()));
    long holder = bytes.getLong();
    return java.security.MessageDigest.isEqual(
            link(seat, holder).getBytes(StandardCharsets.UTF_8),
            link.getBytes(StandardCharsets.UTF_8))
        ? Optional.of(new Link(seat, holder))
        : Optional.empty();
  }

  private ByteBuffer proof(String purpose, SeatId seat, byte[] more) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      mac.update(bytes(seat.value().getMostSignificantBits()));
      mac.update(bytes(seat.value().getLeastSignificantBits()));
      return ByteBuffer.wrap(mac.doFinal(more));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("This Java knows no " + ALGORITHM, failure);
    }
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }
}
