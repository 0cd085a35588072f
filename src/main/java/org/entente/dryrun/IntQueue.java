package org.entente.dryrun;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A line of numbers, each greater than the one before it.
final class IntQueue {

  static final int NONE = -1;

  private int[] numbers = new int[16];
  private int head;
  private int end;

  void add(int number) {
    if (end == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * end);
    }
    numbers[end++] = number;
  }

  /// The first of whom something holds, or [#NONE].
  ///
  /// @param still whether somebody still stands in the line; those at its head who do not are
  /// forgotten
  int first(IntPredicate holds, IntPredicate still) {
    while (head < end && !still.test(numbers[head])) {
      head++;
    }
    for (int place = head; place < end; place++) {
      if (holds.test(numbers[place])) {
        return numbers[place];
      }
    }
    return NONE;
  }
}
