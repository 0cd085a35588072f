package org.entente.platform.card;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.platform.pdf.Paper;
import org.entente.platform.pdf.PaperPress;
import org.entente.platform.pdf.TextFit;
import org.entente.platform.text.Translator;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/// Draws cards. One that was drawn is kept as long as there is room: what stands on it is all that
/// it depends on.
@Component
public class CardPress {

  private static final long MOST_BYTES = 16L << 20;
  private static final Duration KEPT_BY_OTHERS = Duration.ofHours(1);

  // The title's box, in millimetres, and its sizes, in points.
  private static final double TITLE_WIDTH = 274;
  private static final double TITLE_HEIGHT = 78;
  private static final int LARGEST = 64;
  private static final int SMALLEST = 24;

  private final PaperPress press;
  private final Cache<Key, byte[]> drawn =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key _, byte[] picture) -> picture.length)
          .build();

  CardPress(PaperPress press) {
    this.press = press;
  }

  private record Key(Card card, String language) {}

  /// The card as a picture of the type PNG, which caches may keep.
  ///
  /// @throws org.entente.platform.pdf.PressBusy when too much is being drawn
  public ResponseEntity<byte[]> answer(Card card, Translator say) {
    byte[] picture = drawn.get(new Key(card, say.language()), _ -> draw(card, say));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(KEPT_BY_OTHERS).cachePublic())
        .eTag(DigestUtils.md5DigestAsHex(picture))
        .body(picture);
  }

  private byte[] draw(Card card, Translator say) {
    int size = TextFit.size(card.title(), TITLE_WIDTH, TITLE_HEIGHT, LARGEST, SMALLEST);
    Paper paper =
        press
            .paper("platform/card", say)
            .with("card", card)
            .styled("h1{font-size:%dpt}".formatted(size) + band(card.accents()));
    return paper.picture(Card.WIDTH);
  }

  /// Equal parts, side by side.
  private static String band(List<String> accents) {
    return IntStream.range(0, accents.size())
        .mapToObj(
            part ->
                String.format(
                    Locale.ROOT,
                    ".part-%d{left:%.3f%%;width:%.3f%%;background:%s}",
                    part,
                    100.0 * part / accents.size(),
                    100.0 / accents.size(),
                    accents.get(part)))
        .collect(Collectors.joining());
  }
}
