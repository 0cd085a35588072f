package org.entente.news;

import java.time.Instant;
import java.util.List;
import org.entente.clusters.ClusterId;

/// A picture of the news.
///
/// @param alternative what it shows, for whoever does not see it
/// @param type `image/jpeg` or `image/png`
/// @param width of the largest size, in pixels
/// @param height of the largest size, in pixels
/// @param widths the sizes there are, the smallest first
public record Picture(
    PictureId id,
    ClusterId cluster,
    String alternative,
    String type,
    int width,
    int height,
    List<Integer> widths,
    Instant sentAt) {

  public Picture {
    widths = List.copyOf(widths);
  }

  /// How the text of an article names it.
  public String reference() {
    return "picture:" + id.value();
  }

  /// The address of one of its sizes.
  public String address(int width) {
    return "/news/pictures/%s/%d".formatted(id.value(), width);
  }

  /// The size that is good enough where nothing is known of the screen.
  public String address() {
    return address(widths.get(widths.size() / 2));
  }
}
