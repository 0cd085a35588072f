package org.entente.demo.story;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What is told once clusters, convention and agenda are there for everybody to see: seats are
/// booked in transactions of their own, and an import works in the background, so that both see
/// only
/// what is committed.
@Component
@Profile("demo")
class LaterChapters {

  private final TellBookings bookings;
  private final TellPastSeason season;
  private final TellImport imports;
  private final TellInterests interests;
  private final TellNews news;

  LaterChapters(
      TellBookings bookings,
      TellPastSeason season,
      TellImport imports,
      TellInterests interests,
      TellNews news) {
    this.bookings = bookings;
    this.season = season;
    this.imports = imports;
    this.interests = interests;
    this.news = news;
  }

  void tell(Story story, Cast cast, LocalDate today) {
    bookings.tell(story, cast);
    season.tell(story, cast, today);
    imports.tell(today);
    interests.tell(story);
    news.tell(story, cast);
  }
}
