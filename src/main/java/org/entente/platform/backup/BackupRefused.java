package org.entente.platform.backup;

import java.util.Arrays;
import java.util.List;

/// Why a backup is not restored. Nothing was changed.
public final class BackupRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// What is the matter.
  public enum Reason {
    /// The file is no backup, or a part of it is missing or was altered.
    DAMAGED,
    /// A later version of Entente made it.
    NEWER,
    /// The database holds something already.
    NOT_EMPTY,
    /// Somebody is connected to the database.
    IN_USE
  }

  private final Reason reason;
  private final transient List<Object> details;

  BackupRefused(Reason reason, Object... details) {
    super(reason + " " + Arrays.toString(details));
    this.reason = reason;
    this.details = List.of(details);
  }

  public Reason reason() {
    return reason;
  }

  /// What it is about: a file, a table, a number.
  public List<Object> details() {
    return details;
  }
}
