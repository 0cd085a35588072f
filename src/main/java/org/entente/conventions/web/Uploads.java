package org.entente.conventions.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Files that came with a form.
final class Uploads {

  private Uploads() {}

  static boolean isMissing(@Nullable MultipartFile file) {
    return file == null || file.isEmpty();
  }

  static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException("A file that came cannot be read", failure);
    }
  }
}
