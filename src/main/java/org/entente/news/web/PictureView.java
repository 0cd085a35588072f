package org.entente.news.web;

import java.util.Map;
import org.entente.news.Picture;

/// A picture on a page.
///
/// @param id what a form sends to name it
/// @param reference how the text of an article names it
public record PictureView(
    String id,
    String alternative,
    String reference,
    String source,
    String sourceSet,
    String sizes,
    int width,
    int height) {

  static PictureView of(Picture picture) {
    Map<String, String> attributes = ArticleBodies.attributes(picture);
    return new PictureView(
        picture.id().value().toString(),
        picture.alternative(),
        "![%s](%s)"
            .formatted(picture.alternative().replaceAll("[\\[\\]\\n]", " "), picture.reference()),
        attributes.get("src"),
        attributes.get("srcset"),
        attributes.get("sizes"),
        picture.width(),
        picture.height());
  }
}
