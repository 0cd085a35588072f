package org.entente.conventions.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Convention;
import org.entente.conventions.Meeting;
import org.entente.conventions.Negotiation;
import org.entente.conventions.Remark;
import org.entente.conventions.WrittenVersion;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.France;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// A negotiation as its page shows it to one of the parties.
///
/// @param others the names of the other parties
/// @param parts what there is to agree to, the frame first
/// @param undecided who does not agree to everything yet, in words; empty when all do
/// @param proposal the version that is proposed, in words, or null
/// @param choices the parts by their number, for the form of a remark
public record NegotiationView(
    String title,
    String lang,
    int version,
    boolean open,
    boolean frozen,
    boolean proposed,
    List<String> others,
    List<Part> parts,
    String undecided,
    @Nullable Proposal proposal,
    List<RemarkView> remarks,
    List<MeetingView> meetings,
    List<VersionView> versions,
    SequencedMap<String, String> choices) {

  /// @param ours whether we agree
  /// @param theirs whether each of the others does, in their order
  /// @param remarks how many remarks are open
  public record Part(
      int number, String name, String anchor, boolean ours, List<Boolean> theirs, int remarks) {}

  /// @param by null for us
  public record Proposal(int version, @Nullable String by, String when, String message) {}

  public record RemarkView(
      UUID id, String by, String when, String part, int version, String words, boolean open) {}

  public record MeetingView(String when, String place, String present, List<String> minutes) {}

  /// @param previous the version to compare it with, or null for the first
  public record VersionView(
      int number, String by, String when, boolean proposed, @Nullable Integer previous) {}

  static NegotiationView of(OnDesk found, Negotiation negotiation, Translator say) {
    return new Maker(found, negotiation, say).view();
  }

  /// Holds what all parts of the page need.
  private static final class Maker {

    private final OnDesk found;
    private final Convention convention;
    private final Negotiation negotiation;
    private final Translator say;
    private final Map<ClusterId, String> names = new HashMap<>();
    private final List<Cluster> others;

    Maker(OnDesk found, Negotiation negotiation, Translator say) {
      this.found = found;
      this.convention = found.convention();
      this.negotiation = negotiation;
      this.say = say;
      found.parties().forEach(party -> names.put(party.id(), party.name()));
      this.others =
          found.parties().stream().filter(party -> !party.id().equals(found.ours().id())).toList();
    }

    NegotiationView view() {
      boolean fixed = found.isFixed();
      WrittenVersion proposed = negotiation.proposal().orElse(null);
      return new NegotiationView(
          say.say(convention.title()),
          convention.title().languageFor(say.locale()),
          convention.version(),
          !fixed,
          fixed && convention.signatures().isEmpty(),
          proposed != null && proposed.version() == convention.version(),
          others.stream().map(Cluster::name).toList(),
          Negotiation.parts(convention).stream().map(this::part).toList(),
          negotiation.undecided().stream().map(this::name).collect(Collectors.joining(", ")),
          proposed == null ? null : proposal(proposed),
          negotiation.remarks().stream().map(this::remark).toList(),
          negotiation.meetings().stream().map(this::meeting).toList(),
          versions(),
          choices());
    }

    private Part part(int number) {
      return new Part(
          number,
          partName(number),
          number == 0 ? "#frame" : "#article-" + number,
          negotiation.isAgreed(found.ours().id(), number),
          others.stream().map(other -> negotiation.isAgreed(other.id(), number)).toList(),
          (int)
              negotiation.openRemarks().stream().filter(remark -> remark.part() == number).count());
    }

    private String partName(int number) {
      return number == 0
          ? say.say("conventions.frame")
          : convention
              .article(number)
              .map(
                  article ->
                      say.say("conventions.part.article", number, say.say(article.heading())))
              .orElseGet(() -> say.say("conventions.article.number", number));
    }

    private Proposal proposal(WrittenVersion proposed) {
      boolean ours = proposed.by().equals(found.ours().id());
      return new Proposal(
          proposed.version(),
          ours ? null : name(proposed.by()),
          say.date(France.day(java.util.Objects.requireNonNull(proposed.proposedAt()))),
          proposed.message());
    }

    private RemarkView remark(Remark remark) {
      String part =
          remark.version() == convention.version()
              ? partName(remark.part())
              : remark.part() == 0
                  ? say.say("conventions.frame")
                  : say.say("conventions.article.number", remark.part());
      return new RemarkView(
          remark.id(),
          name(remark.by()),
          say.date(France.day(remark.writtenAt())),
          part,
          remark.version(),
          remark.words(),
          remark.isOpen());
    }

    private MeetingView meeting(Meeting meeting) {
      String minutes = meeting.minutes();
      return new MeetingView(
          say.date(meeting.heldOn()),
          meeting.place(),
          String.join(", ", meeting.present()),
          minutes.isEmpty() ? List.of() : List.of(minutes.split("\\n\\s*\\n")));
    }

    private List<VersionView> versions() {
      List<VersionView> views = new ArrayList<>();
      List<WrittenVersion> all = negotiation.versions();
      for (int place = 0; place < all.size(); place++) {
        WrittenVersion version = all.get(place);
        views.add(
            new VersionView(
                version.version(),
                name(version.by()),
                say.date(France.day(version.writtenAt())),
                version.proposedAt() != null,
                place + 1 < all.size() ? all.get(place + 1).version() : null));
      }
      return views;
    }

    private SequencedMap<String, String> choices() {
      SequencedMap<String, String> choices = new LinkedHashMap<>();
      Negotiation.parts(convention)
          .forEach(part -> choices.put(String.valueOf(part), partName(part)));
      return choices;
    }

    private String name(ClusterId cluster) {
      return names.getOrDefault(cluster, "?");
    }
  }
}
