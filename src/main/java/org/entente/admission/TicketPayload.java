package org.entente.admission;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.registration.SeatId;

/// What the QR code of a ticket carries: `ENTENTE:` and 107 bytes in base64url, namely the format's
/// version (1 byte), the number of the key (2), the event (16), the seat (16), the holder's mark
/// (8), and over all of these the Ed25519 signature (64). Nothing of it says who comes.
///
/// @param key the number of the key that signed it, from 1 to 65535
/// @param holder the mark of whose ticket it is, which changes when the seat is given to another
/// @param signature 64 bytes, read but not yet verified
record TicketPayload(int key, EventId event, SeatId seat, long holder, byte[] signature) {

  static final String PREFIX = "ENTENTE:";
  static final byte VERSION = 1;
  static final int SIGNED_BYTES = 43;
  static final int SIGNATURE_BYTES = 64;
  private static final int TEXT_LENGTH =
      PREFIX.length() + ((SIGNED_BYTES + SIGNATURE_BYTES) * 4 + 2) / 3;

  TicketPayload {
    signature = signature.clone();
    if (key < 1 || key > 0xffff || signature.length != SIGNATURE_BYTES) {
      throw new IllegalArgumentException(
          "A ticket has a key from 1 to 65535 and 64 bytes of signature, not key %d and %d bytes."
              .formatted(key, signature.length));
    }
  }

  /// The bytes that a signature stands for.
  static byte[] signed(int key, EventId event, SeatId seat, long holder) {
    return ByteBuffer.allocate(SIGNED_BYTES)
        .put(VERSION)
        .putShort((short) key)
        .putLong(event.value().getMostSignificantBits())
        .putLong(event.value().getLeastSignificantBits())
        .putLong(seat.value().getMostSignificantBits())
        .putLong(seat.value().getLeastSignificantBits())
        .putLong(holder)
        .array();
  }

  byte[] signed() {
    return signed(key, event, seat, holder);
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  /// What the QR code says.
  String text() {
    byte[] all =
        ByteBuffer.allocate(SIGNED_BYTES + SIGNATURE_BYTES).put(signed()).put(signature).array();
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /// Reads what a scanner saw; empty for what is no ticket of this kind. A text that could be
  /// written otherwise is none, so that one ticket has one text.
  static Optional<TicketPayload> parse(String text) {
    if (text.length() != TEXT_LENGTH || !text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(all);
    if (all.length != SIGNED_BYTES + SIGNATURE_BYTES || bytes.get() != VERSION) {
      return Optional.empty();
    }
    int key = Short.toUnsignedInt(bytes.getShort());
    if (key == 0) {
      return Optional.empty();
    }
    TicketPayload read =
        new TicketPayload(
            key,
            new EventId(new UUID(bytes.getLong(), bytes.getLong())),
            new SeatId(new UUID(bytes.getLong(), bytes.getLong())),
            bytes.getLong(),
            Arrays.copyOfRange(all, SIGNED_BYTES, all.length));
    return Optional.of(read).filter(payload -> payload.text().equals(text));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TicketPayload payload && text().equals(payload.text());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signature);
  }
}
