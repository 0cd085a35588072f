package org.entente.news;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.springframework.stereotype.Component;

/// The pictures of the news, to read.
@Component
public class Pictures {

  /// How many of a cluster's pictures are offered to whoever writes.
  public static final int OFFERED = 60;

  private final PictureStore store;

  Pictures(PictureStore store) {
    this.store = store;
  }

  /// What a browser is sent.
  ///
  /// @param type `image/jpeg` or `image/png`
  public record Content(String type, byte[] bytes) {}

  /// The pictures of these numbers that there are.
  public Map<PictureId, Picture> find(Collection<PictureId> ids) {
    return store.find(ids).stream().collect(toMap(Picture::id, identity()));
  }

  /// A cluster's own, the latest first.
  public List<Picture> of(ClusterId cluster) {
    return store.of(cluster, OFFERED);
  }

  /// @throws NotFound if there is no such picture of that width
  public Content content(PictureId id, int width) {
    return store
        .content(id, width)
        .orElseThrow(() -> new NotFound("No picture %s of %d".formatted(id.value(), width)));
  }
}
