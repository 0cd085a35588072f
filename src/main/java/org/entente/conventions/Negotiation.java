package org.entente.conventions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.clusters.ClusterId;

/// How far the parties of a convention have come: what was written, said and agreed.
///
/// Part 0 is the frame (title, preamble, parties and dates), part 1 the first article, and so on.
///
/// @param versions the latest first
/// @param agreed to which words each party agrees, by their hash
/// @param remarks the latest first
/// @param meetings the latest first
public record Negotiation(
    Convention convention,
    List<WrittenVersion> versions,
    Map<ClusterId, Set<String>> agreed,
    List<Remark> remarks,
    List<Meeting> meetings) {

  /// The numbers of all parts, the frame first.
  public static List<Integer> parts(Convention convention) {
    return IntStream.rangeClosed(0, convention.articles().size()).boxed().toList();
  }

  /// Whether a party agrees to a part as it stands now. Whoever has signed agrees to all.
  public boolean isAgreed(ClusterId party, int part) {
    return convention.isSignedBy(party)
        || agreed.getOrDefault(party, Set.of()).contains(CanonicalForm.part(convention, part));
  }

  /// Whether all parties agree to a part as it stands now.
  public boolean isAgreed(int part) {
    return convention.parties().stream().allMatch(party -> isAgreed(party, part));
  }

  /// Whether a party agrees to everything as it stands now.
  public boolean isAgreed(ClusterId party) {
    return parts(convention).stream().allMatch(part -> isAgreed(party, part));
  }

  /// The parties that do not agree to everything yet, in the order of the text.
  public List<ClusterId> undecided() {
    return convention.parties().stream().filter(party -> !isAgreed(party)).toList();
  }

  /// The version that was put before the parties last.
  public Optional<WrittenVersion> proposal() {
    return versions.stream().filter(version -> version.proposedAt() != null).findFirst();
  }

  /// What the convention said in that version.
  public Optional<WrittenVersion> version(int number) {
    return versions.stream().filter(version -> version.version() == number).findFirst();
  }

  /// What is still to be settled.
  public List<Remark> openRemarks() {
    return remarks.stream().filter(Remark::isOpen).toList();
  }
}
