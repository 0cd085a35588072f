package org.entente.admission.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.admission.CheckIn;
import org.entente.admission.DoorAnswer;
import org.entente.admission.Objection;
import org.entente.admission.TicketSeat;
import org.entente.platform.page.Notice;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// What the door says, on pages and to scripts.
final class DoorPhrases {

  /// The phrases that scripts say by themselves; their blanks are `{0}`, `{1}`, `{2}` as well.
  private static final List<String> FOR_SCRIPTS =
      List.of(
          "admitted",
          "repeated",
          "inside",
          "twice",
          "despite",
          "noted",
          "genuine",
          "anyway",
          "let-in",
          "undo",
          "undone",
          "online",
          "offline",
          "pending",
          "clock",
          "finish.pending",
          "finish.done",
          "camera.none",
          "camera.stop",
          "camera.start",
          "signed-out",
          "none-found",
          "list-from",
          "here",
          "count",
          "expected");

  private DoorPhrases() {}

  static Notice notice(DoorAnswer answer, Translator say) {
    return switch (answer) {
      case DoorAnswer.Admitted(var seat, _) ->
          Notice.done(say, "admission.door.admitted", called(seat, say));
      case DoorAnswer.Repeated(var seat, var first) ->
          Notice.refused(say, "admission.door.repeated", called(seat, say), inside(first, say));
      case DoorAnswer.Undone(var seat) ->
          new Notice(Notice.Kind.INFORMATION, say.say("admission.door.undone", called(seat, say)));
      case DoorAnswer.Refused(var objection, var seat) ->
          new Notice(Notice.Kind.REFUSED, objection(objection, seat, say));
    };
  }

  static String objection(Objection objection, @Nullable TicketSeat seat, Translator say) {
    String why = say.say("admission.objection." + objection.key());
    return seat == null ? why : called(seat, say) + say.say("admission.door.colon") + why;
  }

  /// `9:02, porte Nord, Camille`.
  static String inside(CheckIn checkIn, Translator say) {
    return say.say("admission.door.inside", say.time(checkIn.at()), checkIn.door(), checkIn.by());
  }

  static String called(TicketSeat seat, Translator say) {
    return seat.name().isEmpty() ? say.say("admission.ticket.unnamed") : seat.name();
  }

  /// Why the door of an event lets nobody in, in the words of its page.
  static String closed(Objection objection, Instant opens, Translator say) {
    return objection == Objection.TOO_EARLY
        ? say.say("admission.door.early", opens)
        : say.say("admission.objection." + objection.key());
  }

  static Map<String, String> forScripts(Translator say) {
    Map<String, String> phrases = new TreeMap<>();
    for (String key : FOR_SCRIPTS) {
      phrases.put(key, say.say("admission.door." + key, "{0}", "{1}", "{2}"));
    }
    for (Objection objection : Objection.values()) {
      phrases.put(
          "objection." + objection.name(), say.say("admission.objection." + objection.key()));
    }
    for (TicketSeat.Standing standing : TicketSeat.Standing.values()) {
      phrases.put("standing." + standing.name(), say.say("admission.standing." + standing.key()));
    }
    phrases.put("unnamed", say.say("admission.ticket.unnamed"));
    return phrases;
  }
}
