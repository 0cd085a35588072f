package org.entente.agenda;

/// What staff looks for among its own events.
///
/// @param text what must occur in title, summary or place; empty for all
/// @param page counted from 1
public record DeskQuery(String text, State state, Order order, int page) {

  public DeskQuery {
    text = text.strip();
    page = Math.max(1, page);
  }

  /// Which events. Its phrase is `agenda.state.` and the name in lower case.
  public enum State {
    UPCOMING,
    DRAFT,
    PAST,
    CANCELLED,
    ALL
  }

  /// In which order.
  public enum Order {
    SOONEST("order by starts_at, id"),
    LATEST("order by starts_at desc, id"),
    TITLE("order by title_fr collate french, starts_at, id"),
    TITLE_BACKWARDS("order by title_fr collate french desc, starts_at, id");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }
}
