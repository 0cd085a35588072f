package org.entente.clusters;

import org.entente.platform.Problem;

/// What became of a company that wanted to be a member.
public sealed interface Admission {

  /// It is a member from that day on.
  record Admitted(CompanyId company) implements Admission {}

  /// It is not, and why.
  record Refused(Problem problem) implements Admission {}
}
