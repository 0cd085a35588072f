package org.entente.admission.web;

import java.util.List;
import org.entente.admission.DoorAnswer;
import org.entente.platform.text.Translator;

/// What became of several people whom staff let in at once.
///
/// @param back the address of the list
/// @param entered those who are in now
/// @param refused a sentence for each of the others
public record EntriesView(String back, List<Entered> entered, List<String> refused) {

  /// Somebody who was let in.
  ///
  /// @param checkIn by which it can be taken back
  public record Entered(String checkIn, String name) {}

  void add(DoorAnswer answer, Translator say) {
    switch (answer) {
      case DoorAnswer.Admitted(var seat, var checkIn) ->
          entered.add(new Entered(checkIn.id().toString(), DoorPhrases.called(seat, say)));
      case DoorAnswer.Repeated(var seat, var first) ->
          refused.add(
              say.say(
                  "admission.entries.inside",
                  DoorPhrases.called(seat, say),
                  DoorPhrases.inside(first, say)));
      case DoorAnswer.Undone(var seat) ->
          refused.add(say.say("admission.door.undone", DoorPhrases.called(seat, say)));
      case DoorAnswer.Refused(var objection, var seat) ->
          refused.add(DoorPhrases.objection(objection, seat, say));
    }
  }
}
