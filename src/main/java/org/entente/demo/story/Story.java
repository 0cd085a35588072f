package org.entente.demo.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.entente.agenda.Audience;
import org.entente.clusters.Format;
import org.entente.comments.CommentState;
import org.entente.news.Section;
import org.entente.platform.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The story as it stands in `demo/story.yaml`.
record Story(
    List<Association> clusters,
    List<Predecessor> predecessors,
    List<Member> companies,
    List<Someone> personas,
    Agreement convention,
    Amendment amendment,
    List<Gathering> events,
    List<Past> past,
    List<Piece> news) {

  /// A text in both languages.
  record Words(String french, @Nullable String english) {

    LocalizedText text() {
      return new LocalizedText(french, english);
    }
  }

  record Association(
      String key,
      String name,
      String seat,
      @Nullable LocalDate founded,
      String accent,
      List<String> territory,
      String french,
      String english) {

    LocalizedText presentation() {
      return new LocalizedText(french, english);
    }
  }

  /// A cluster that the second one came out of.
  record Predecessor(String name, String french, String english) {

    LocalizedText presentation() {
      return new LocalizedText(french, english);
    }
  }

  record Member(String cluster, String name, String activity, int headcount, String commune) {}

  /// Somebody whom a visitor of the demo may become.
  record Someone(
      String id,
      String email,
      String person,
      @Nullable String company,
      @Nullable String staff,
      @Nullable String president,
      @DefaultValue("false") boolean administrator,
      @Nullable Wish looksFor,
      String french,
      String english) {}

  /// What somebody said that they come to, for whom a weekly letter is written too.
  ///
  /// @param times as in `THURSDAY-NOON`
  record Wish(
      @DefaultValue Set<String> departments,
      @DefaultValue Set<Format> formats,
      @DefaultValue Set<String> times) {}

  record Agreement(
      Words title,
      Words preamble,
      List<Clause> articles,
      List<Meeting> meetings,
      List<Ceremony> signatures) {}

  /// @param text what it says, or null where its term says it
  record Clause(Words heading, @Nullable Words text) {}

  /// @param weeksBefore how long before the first signature
  record Meeting(int weeksBefore, String place, List<String> present, String minutes) {}

  /// A draft that changes the convention, and that nobody has signed.
  record Amendment(Words title, Words preamble, List<Clause> articles) {}

  record Ceremony(
      String cluster, String signatory, String mandate, String place, List<String> witnesses) {}

  /// An event, on a weekday of a week counted from this one.
  ///
  /// @param cancelled why it was called off, or null
  /// @param full whether all its seats are taken
  record Gathering(
      String key,
      String cluster,
      Format format,
      @Nullable String series,
      int weeks,
      DayOfWeek weekday,
      LocalTime from,
      LocalTime until,
      String commune,
      String venue,
      @DefaultValue("") String address,
      int capacity,
      Audience audience,
      int publicEuros,
      int memberEuros,
      Words title,
      Words summary,
      @DefaultValue("") String description,
      @DefaultValue List<Item> programme,
      @Nullable String cancelled,
      @DefaultValue("false") boolean full,
      @DefaultValue("false") boolean soon,
      @DefaultValue("false") boolean draft) {}

  /// A piece of news.
  ///
  /// @param translates the key of the piece that it translates, or null
  /// @param convention whether it speaks of the convention
  /// @param closed whether nobody can comment on it
  record Piece(
      String key,
      String cluster,
      Section section,
      @DefaultValue("fr") String language,
      @Nullable String translates,
      @DefaultValue("NOW") Appears appears,
      String byline,
      String title,
      String standfirst,
      String body,
      @DefaultValue List<String> events,
      @DefaultValue("false") boolean convention,
      @DefaultValue("false") boolean closed,
      @DefaultValue List<Remark> comments) {}

  enum Appears {
    NOW,
    LATER,
    NEVER
  }

  /// What a reader says about a piece of news.
  ///
  /// @param answers whether it answers the one before
  /// @param reason why it was refused or removed
  record Remark(
      String name,
      String email,
      String text,
      @DefaultValue("PUBLISHED") CommentState state,
      @DefaultValue("false") boolean answers,
      @DefaultValue("") String reason) {}

  record Item(LocalTime time, String french, @Nullable String english, String speaker) {}

  /// An event of the season before the convention.
  ///
  /// @param locals seats taken by members of its host
  /// @param guests seats taken by members of the other cluster, at the public price
  /// @param waiting members of the other cluster who still waited when it began
  /// @param refused members of the other cluster whom nothing let come
  record Past(
      Gathering event,
      @DefaultValue("0") int locals,
      @DefaultValue("0") int guests,
      @DefaultValue("0") int waiting,
      @DefaultValue("0") int refused) {}
}
