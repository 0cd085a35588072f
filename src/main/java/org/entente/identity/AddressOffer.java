package org.entente.identity;

import java.util.List;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// What a link that was mailed to another address leads to.
public sealed interface AddressOffer {

  /// It was used, or its time is over, or it is none of ours.
  record Expired() implements AddressOffer {}

  /// It was asked for from another account than the one that is open.
  ///
  /// @param asker that account's main address, which stands in the letter too
  record Foreign(EmailAddress asker) implements AddressOffer {}

  /// The address is the reader's already.
  record Known(EmailAddress address) implements AddressOffer {}

  /// One press makes it the reader's.
  ///
  /// @param other the account that the address opens up to now and that is joined to the reader's,
  /// or null where it has none
  /// @param arriving what comes along
  /// @param objection why it cannot be now, or null where it can
  record Ready(
      EmailAddress address,
      @Nullable Account other,
      List<Belonging> arriving,
      @Nullable Problem objection)
      implements AddressOffer {}
}
