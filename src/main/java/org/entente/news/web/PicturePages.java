package org.entente.news.web;

import java.time.Duration;
import java.util.UUID;
import org.entente.news.PictureId;
import org.entente.news.Pictures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pictures of the news. None of them ever changes.
@Controller
class PicturePages {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Pictures pictures;

  PicturePages(Pictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping("/news/pictures/{picture}/{width}")
  ResponseEntity<byte[]> picture(@PathVariable UUID picture, @PathVariable int width) {
    Pictures.Content content = pictures.content(new PictureId(picture), width);
    return ResponseEntity.ok()
        .cacheControl(FOR_EVER)
        .contentType(MediaType.parseMediaType(content.type()))
        .body(content.bytes());
  }
}
