package org.entente.news.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.entente.clusters.ClusterId;
import org.entente.news.Picture;
import org.entente.news.PictureId;
import org.entente.news.Pictures;
import org.entente.platform.text.Markdown;
import org.springframework.stereotype.Component;

/// Makes HTML of what articles say, with their pictures in the sizes that a screen asks for.
@Component
class ArticleBodies {

  private static final String PICTURE = "picture:";

  /// As wide as the text of an article, which on telephones is the whole screen.
  private static final String SIZES = "(min-width: 48rem) 44rem, 100vw";

  private final Pictures pictures;

  ArticleBodies(Pictures pictures) {
    this.pictures = pictures;
  }

  /// HTML that may stand on a page as it is.
  String html(String body) {
    Map<String, Picture> ours = pictures(body);
    return Markdown.html(
        body,
        named -> {
          Picture picture = ours.get(named);
          return picture == null ? null : attributes(picture);
        });
  }

  /// What a text names as pictures and is none of that cluster's.
  List<String> strangers(ClusterId author, String body) {
    Map<String, Picture> ours = pictures(body);
    return Markdown.pictures(body).stream()
        .filter(
            named -> {
              Picture picture = ours.get(named);
              return picture == null || !picture.cluster().equals(author);
            })
        .toList();
  }

  /// Whether a picture is that cluster's.
  boolean owns(ClusterId cluster, PictureId picture) {
    return pictures.find(List.of(picture)).values().stream()
        .anyMatch(found -> found.cluster().equals(cluster));
  }

  private Map<String, Picture> pictures(String body) {
    List<PictureId> named =
        Markdown.pictures(body).stream()
            .filter(destination -> destination.startsWith(PICTURE))
            .map(destination -> NewsFields.picture(destination.substring(PICTURE.length())))
            .filter(Objects::nonNull)
            .toList();
    return pictures.find(named).values().stream()
        .collect(toMap(Picture::reference, Function.identity()));
  }

  static Map<String, String> attributes(Picture picture) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("src", picture.address());
    attributes.put(
        "srcset",
        picture.widths().stream()
            .map(width -> picture.address(width) + " " + width + "w")
            .collect(joining(", ")));
    attributes.put("sizes", SIZES);
    attributes.put("width", String.valueOf(picture.width()));
    attributes.put("height", String.valueOf(picture.height()));
    attributes.put("alt", picture.alternative());
    attributes.put("loading", "lazy");
    return attributes;
  }
}
