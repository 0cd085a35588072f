package org.entente.imports.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends in refusal when it brings more than it may.
final class BoundedStream extends FilterInputStream {

  private long left;

  BoundedStream(InputStream source, long most) {
    super(source);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw TableLimits.tooMuchText();
    }
  }
}
