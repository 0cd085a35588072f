package org.entente.admission.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BadgePartTest {

  @Test
  void everyBadgeIsInOnePartAndNoPartIsTooLong() {
    for (int people : new int[] {0, 1, 999, 1_000, 1_001, 2_000, 2_001, 100_000}) {
      int next = 1;
      for (BadgePart part : BadgePart.of(people)) {
        assertThat(part.from()).isEqualTo(next);
        assertThat(part.to() - part.from() + 1).isLessThanOrEqualTo(BadgePart.MOST);
        next = part.to() + 1;
      }
      assertThat(next).isEqualTo(people + 1);
    }
  }

  @Test
  void theFirstPartIsCalledAllAsTheOnlyOneIs() {
    assertThat(BadgePart.of(3)).extracting(BadgePart::key).containsExactly("all");
    assertThat(BadgePart.of(2_500))
        .extracting(BadgePart::key)
        .containsExactly("all", "all-2", "all-3");
  }
}
