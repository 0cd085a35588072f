package org.entente.clusters;

/// Which members of a cluster somebody wants to see, and in which order.
///
/// @param text part of a name, accents and capitals aside, or a SIRET; empty for all
/// @param sort what the list is ordered by
/// @param descending from the greatest to the smallest
/// @param page which page, from 1
public record MemberSearch(String text, Sort sort, boolean descending, int page) {

  /// How many members a page shows.
  public static final int PAGE_SIZE = 50;

  /// What a list of members can be ordered by.
  public enum Sort {
    NAME,
    HEADCOUNT,
    SINCE
  }

  public MemberSearch {
    text = text.strip();
    page = Math.max(1, page);
  }
}
