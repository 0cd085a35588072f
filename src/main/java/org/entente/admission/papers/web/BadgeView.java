package org.entente.admission.papers.web;

import org.jspecify.annotations.Nullable;

/// What stands on a badge.
///
/// @param place the class of where it stands on its page
/// @param name empty to be filled in by hand
/// @param nameSize the class of the size in which all of it fits
/// @param companySize the class of the size in which all of it fits
/// @param whose the cluster as whose member they come, or that they come as the public does
/// @param accent the class of that cluster's colour
/// @param role what they are here, or empty
/// @param code a picture of the ticket's QR code as a `data:` address, or null
public record BadgeView(
    String place,
    String name,
    String nameSize,
    String company,
    String companySize,
    String whose,
    String accent,
    String role,
    @Nullable String code) {

  /// The same with the code of its ticket, where there is one.
  BadgeView withCode(@Nullable String ticket) {
    return new BadgeView(
        place,
        name,
        nameSize,
        company,
        companySize,
        whose,
        accent,
        role,
        ticket == null ? null : QrImage.address(ticket));
  }
}
