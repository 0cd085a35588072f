package org.entente.notices;

import org.entente.identity.AccountId;
import org.entente.registration.BookingRequest.Correspondence;

/// That somebody asked for the weekly letter.
///
/// @param number 160 bits in hexadecimal digits: knowing them is what pauses it, for mail programs
/// cannot sign in
/// @param correspondence how they are written to
/// @param paused whether none is written for now
public record WeeklyLetter(
    AccountId reader, String number, Correspondence correspondence, boolean paused) {

  /// Where it is paused by one press, within the site.
  public String pausePath() {
    return "/weekly-letter/" + number + "/pause";
  }

  /// Where it begins again.
  public String resumePath() {
    return "/weekly-letter/" + number + "/resume";
  }

  @Override
  public String toString() {
    return "WeeklyLetter[reader=" + reader + ", paused=" + paused + "]";
  }
}
