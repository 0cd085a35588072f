package org.entente.dryrun.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dry run as its page shows it.
///
/// @param title of the convention
/// @param convention the address of its page on the desk
/// @param address of the dry run, without what is asked
/// @param query what is asked, as it stands in the address
/// @param file the name in addresses of the season that was brought, or null
/// @param season what that season is called, or null
/// @param from the first day, as it stands in the address
/// @param to the last day
/// @param chosen the numbers of the articles that are supposed to act
/// @param running how far it is, or null when it does not go on
/// @param notice what there is instead of findings, or null
/// @param found what was found, or null
public record DryRunView(
    String title,
    String convention,
    String address,
    String query,
    @Nullable String file,
    @Nullable String season,
    String from,
    String to,
    List<String> chosen,
    List<PeriodView> periods,
    List<ArticleView> articles,
    @Nullable RunningView running,
    @Nullable NoticeView notice,
    @Nullable FindingsView found) {

  /// A period that is offered.
  public record PeriodView(String name, String address, boolean current) {}

  /// An article, and what it is worth.
  ///
  /// @param language of its heading
  /// @param felt whether events can feel it
  /// @param chosen whether it is supposed to act
  /// @param worth null as long as nothing was found, and for an article that events cannot feel
  public record ArticleView(
      int number,
      String heading,
      String language,
      String kind,
      boolean felt,
      boolean chosen,
      @Nullable WorthView worth) {}

  /// What an article is worth to the reader's own cluster: people and money more or less, hours of
  /// travel.
  public record WorthView(
      String cameIn, String stayedOut, String guests, String income, String paid, String hours) {}

  /// @param done requests replayed
  /// @param total in all; 0 while that is not known
  public record RunningView(long done, long total) {}

  /// Something said instead of findings.
  ///
  /// @param tone `warn`, `bad` or empty
  public record NoticeView(String tone, String word, String text, boolean again) {}
}
