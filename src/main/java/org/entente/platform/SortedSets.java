package org.entente.platform;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Unmodifiable sets in natural order: what is written from them, and hashed, is always the same.
public final class SortedSets {

  private SortedSets() {}

  public static <T extends Comparable<? super T>> SortedSet<T> copyOf(Collection<T> elements) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(elements));
  }
}
