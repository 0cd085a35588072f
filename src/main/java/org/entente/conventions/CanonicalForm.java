package org.entente.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/// Conventions as bytes that two programs write alike: JSON in canonical form (RFC 8785).
final class CanonicalForm {

  static final String FORMAT = "org.entente.convention/1";

  private CanonicalForm() {}

  /// All that a convention says outside of its articles.
  record Frame(
      ConventionId convention,
      int version,
      LocalizedText title,
      LocalizedText preamble,
      List<ClusterId> parties,
      DatePeriod period,
      @Nullable LocalDate signBefore,
      @Nullable ConventionId amends,
      @Nullable Integer noticeMonths) {}

  /// A whole convention.
  ///
  /// @param format what the reader has before them, and in which edition
  private record Whole(String format, Frame frame, List<Article> articles) {}

  /// The whole convention, text and terms, as one file that each party signs.
  static byte[] document(Convention convention) {
    return canonical(TermJson.write(new Whole(FORMAT, frame(convention), convention.articles())));
  }

  /// What each party signs: the hash of the convention's frame, then that of each article.
  static List<String> hashes(Convention convention) {
    return Stream.concat(
            Stream.of(hash(TermJson.write(frame(convention)))),
            convention.articles().stream().map(CanonicalForm::hash))
        .toList();
  }

  static Frame frame(Convention convention) {
    return new Frame(
        convention.id(),
        convention.version(),
        convention.title(),
        convention.preamble(),
        convention.parties(),
        convention.period(),
        convention.signBefore(),
        convention.amends(),
        convention.noticeMonths());
  }

  /// What a party agrees to besides the articles: the frame, whatever its version.
  private record Words(
      LocalizedText title,
      LocalizedText preamble,
      List<ClusterId> parties,
      DatePeriod period,
      @Nullable LocalDate signBefore,
      @Nullable ConventionId amends,
      @Nullable Integer noticeMonths) {}

  /// The hash of a part's words, wherever it stands and in whatever version.
  ///
  /// @param part the article's number, 0 for the frame
  static String part(Convention convention, int part) {
    if (part > 0) {
      return hash(convention.article(part).orElseThrow().numbered(1));
    }
    return hash(
        TermJson.write(
            new Words(
                convention.title(),
                convention.preamble(),
                convention.parties(),
                convention.period(),
                convention.signBefore(),
                convention.amends(),
                convention.noticeMonths())));
  }

  /// The hashes of all parts.
  static List<String> parts(Convention convention) {
    return Negotiation.parts(convention).stream().map(part -> part(convention, part)).toList();
  }

  /// SHA-256 of the article's text and term together, in hexadecimal: changing a comma changes it.
  static String hash(Article article) {
    return hash(TermJson.write(article));
  }

  /// The canonical text, for people who want to check the hash themselves.
  static String text(Article article) {
    return new String(canonical(TermJson.write(article)), StandardCharsets.UTF_8);
  }

  private static String hash(String json) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical(json));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("Every Java platform has SHA-256.", failure);
    }
  }

  private static byte[] canonical(String json) {
    try {
      return new JsonCanonicalizer(json).getEncodedUTF8();
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + json, failure);
    }
  }
}
