package org.entente.platform.changes;

/// Something that can change: one thing of a subject, or any of it.
///
/// @param subject what the database's triggers call it: `event`, `law`
/// @param key which one; empty for any
public record Topic(String subject, String key) {

  public Topic {
    if (subject.isEmpty() || subject.contains(" ")) {
      throw new IllegalArgumentException(
          "\"%s\" is no subject. Maybe one word, as the triggers name it.".formatted(subject));
    }
  }

  /// Whatever changes of a subject.
  public static Topic any(String subject) {
    return new Topic(subject, "");
  }

  /// As it stands in a notification: `event 0190…`, or the subject alone.
  static Topic parse(String told) {
    int space = told.indexOf(' ');
    return space < 0 ? any(told) : new Topic(told.substring(0, space), told.substring(space + 1));
  }
}
