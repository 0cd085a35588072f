package org.entente.platform.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Files that came with a form.
public final class Uploads {

  private Uploads() {}

  public static boolean isMissing(@Nullable MultipartFile file) {
    return file == null || file.isEmpty();
  }

  public static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException("A file that came cannot be read", failure);
    }
  }
}
