package org.entente.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.clusters.ClusterId;
import org.entente.platform.France;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// Conventions and questions about them as JSON: what another program hands in to have it judged,
/// and what it gets back. A kind, a field or a value that is not known is refused.
public final class ConventionJson {

  private ConventionJson() {}

  /// What is handed in: conventions, or none to ask those in force here.
  ///
  /// @param names how clusters are called in explanations; one without a name goes by its id
  /// @param date the day whose law is asked, or null for today
  /// @param knownAt what was entered later is left out; null for nothing
  /// @param questions at least one
  public record Case(
      @Nullable List<Submitted> conventions,
      @Nullable Map<ClusterId, String> names,
      @Nullable LocalDate date,
      @Nullable Instant knownAt,
      List<Question> questions) {

    public Case {
      Objects.requireNonNull(questions, "questions");
      questions = List.copyOf(questions);
    }
  }

  /// A convention in the form in which its parties sign it, with what became of it.
  ///
  /// @param signatures who has signed; a convention that not all parties signed acts nowhere
  /// @param declarations what the parties declared since, or null
  public record Submitted(
      String format,
      CanonicalForm.Frame frame,
      List<Article> articles,
      @Nullable List<Signed> signatures,
      @Nullable List<Declared> declarations) {

    public Submitted {
      if (!CanonicalForm.FORMAT.equals(format)) {
        throw new IllegalArgumentException(
            "The format is \"%s\" here, but \"%s\" was given."
                .formatted(CanonicalForm.FORMAT, format));
      }
      Objects.requireNonNull(frame, "frame");
      articles = List.copyOf(articles);
    }

    public List<ClusterId> parties() {
      return frame.parties();
    }

    Convention convention() {
      return new Convention(
          frame.convention(),
          new Slug("convention-" + frame.convention().value()),
          frame.version(),
          frame.title(),
          frame.preamble(),
          frame.parties(),
          frame.period(),
          frame.signBefore(),
          frame.amends(),
          frame.noticeMonths(),
          null,
          articles,
          signatures == null ? List.of() : signatures.stream().map(Signed::signature).toList(),
          new Declarations(
              declarations == null
                  ? List.of()
                  : declarations.stream().map(Declared::declaration).toList()));
    }
  }

  /// That a party has signed.
  ///
  /// @param recordedAt since when it is known, or null for the beginning of that day
  public record Signed(ClusterId party, LocalDate signedOn, @Nullable Instant recordedAt) {

    public Signed {
      Objects.requireNonNull(party, "party");
      Objects.requireNonNull(signedOn, "signedOn");
    }

    Signature signature() {
      Instant known = recordedAt == null ? France.startOf(signedOn) : recordedAt;
      return new Signature(party, "", "", "", signedOn, List.of(), known);
    }
  }

  /// What a party has declared.
  public record Declared(DeclarationId id, ClusterId by, Declaration.Act act, Instant recordedAt) {

    public Declared {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(act, "act");
      Objects.requireNonNull(recordedAt, "recordedAt");
    }

    Declaration declaration() {
      return new Declaration(id, by, act, "", "", recordedAt);
    }
  }

  /// @throws Unreadable with the place and what is wrong there
  public static Case readCase(String json) {
    return TermJson.read(json, Case.class);
  }

  /// One convention.
  ///
  /// @throws Unreadable with the place and what is wrong there
  public static Submitted readConvention(String json) {
    return TermJson.read(json, Submitted.class);
  }

  /// A convention as it can be handed in again: what was signed, by whom, and what was declared.
  public static String write(Convention convention) {
    return TermJson.write(of(convention));
  }

  /// The same before it is written.
  public static Submitted of(Convention convention) {
    return new Submitted(
        CanonicalForm.FORMAT,
        CanonicalForm.frame(convention),
        convention.articles(),
        convention.signatures().stream()
            .map(one -> new Signed(one.party(), one.signedOn(), one.recordedAt()))
            .toList(),
        convention.declarations().isEmpty()
            ? null
            : convention.declarations().all().stream()
                .map(one -> new Declared(one.id(), one.by(), one.act(), one.recordedAt()))
                .toList());
  }

  /// Any record of this module.
  public static String write(Record record) {
    return TermJson.write(record);
  }

  /// JSON that is not what was asked for.
  public static final class Unreadable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String place;

    Unreadable(String place, String reason, Throwable cause) {
      super(reason, cause);
      this.place = place;
    }

    /// Where, as a JSON Pointer (RFC 6901); empty for the whole.
    public String place() {
      return place;
    }
  }
}
