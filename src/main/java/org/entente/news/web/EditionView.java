package org.entente.news.web;

import org.entente.news.Edition;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// One wording of an article.
///
/// @param body HTML that may stand on a page as it is
/// @param note what it corrects; null for the first
public record EditionView(
    int number, String title, String standfirst, String body, @Nullable String note, String at) {

  static EditionView of(Edition edition, ArticleBodies bodies, Translator say) {
    return new EditionView(
        edition.number(),
        edition.text().title(),
        edition.text().standfirst(),
        bodies.html(edition.text().body()),
        edition.note(),
        say.dateTime(edition.at()));
  }
}
