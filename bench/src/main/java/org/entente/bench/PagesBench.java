package org.entente.bench;

import java.util.List;

final class PagesBench {

  private PagesBench() {}

  static List<Figure> measure() {
    return List.of();
  }
}
