package org.entente.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the page of a booking says to its booker.
///
/// @param offered the seats that they can take
/// @param seats those that they can pass on
record BookingPage(Set<UUID> offered, List<Held> seats) {

  private static final Pattern OFFERED = Pattern.compile("name=\"seat\" value=\"([0-9a-f-]{36})\"");
  private static final Pattern ADDRESS =
      Pattern.compile("<span class=\"soft\">([^<]+@[^<]+)</span>");
  private static final Pattern SEAT = Pattern.compile("/seats/([0-9a-f-]{36})\"");

  /// A seat.
  ///
  /// @param person the address of who comes, or [Press.Ask#UNNAMED]
  record Held(UUID seat, String person) {}

  static BookingPage read(String page) {
    Set<UUID> offered = new HashSet<>();
    Matcher offers = OFFERED.matcher(page);
    while (offers.find()) {
      offered.add(UUID.fromString(offers.group(1)));
    }
    List<Held> seats = new ArrayList<>();
    for (String item : page.split("<li>")) {
      Matcher seat = SEAT.matcher(item);
      if (seat.find()) {
        seats.add(new Held(UUID.fromString(seat.group(1)), address(item)));
      }
    }
    return new BookingPage(offered, seats);
  }

  private static String address(String item) {
    Matcher address = ADDRESS.matcher(item);
    return address.find() ? Objects.requireNonNull(address.group(1)) : Press.Ask.UNNAMED;
  }
}
