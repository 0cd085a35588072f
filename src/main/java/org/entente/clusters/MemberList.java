package org.entente.clusters;

import java.util.List;

/// One page of a cluster's members.
///
/// @param total how many members answer to the search, on all pages
public record MemberList(MemberSearch search, List<MemberLine> lines, int total) {

  public int pages() {
    return Math.max(1, Math.ceilDiv(total, MemberSearch.PAGE_SIZE));
  }

  /// The number of the first line among all, from 1.
  public int first() {
    return (search.page() - 1) * MemberSearch.PAGE_SIZE + 1;
  }

  public int last() {
    return first() + lines.size() - 1;
  }
}
