package org.entente.news;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one picture of the news for ever.
public record PictureId(UUID value) {

  public static PictureId next() {
    return new PictureId(Uuids.next());
  }
}
