package org.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableAddressTest {

  private enum Column {
    NAME,
    AGE
  }

  private static final UUID ROW = UUID.fromString("01234567-89ab-7def-8123-456789abcdef");

  @Test
  void aHeadingSortsByItsColumnAndThenTheOtherWayRound() {
    assertThat(address("name").heading(Column.NAME))
        .isEqualTo(new TableAddress.Heading("ascending", "/list?q=a%20%26%20b&sort=-name"));
    assertThat(address("-name").heading(Column.NAME))
        .isEqualTo(new TableAddress.Heading("descending", "/list?q=a%20%26%20b&sort=name"));
    assertThat(address("-name").heading(Column.AGE))
        .isEqualTo(new TableAddress.Heading(null, "/list?q=a%20%26%20b&sort=age"));
  }

  @Test
  void theFilterAndTheOrderStayOnEveryPageAndInTheFile() {
    assertThat(address("-age").to(Cursor.after(ROW)))
        .isEqualTo("/list?q=a%20%26%20b&sort=-age&page=after-" + ROW);
    assertThat(address("-age").elsewhere("/list.csv"))
        .isEqualTo("/list.csv?q=a%20%26%20b&sort=-age");
  }

  @Test
  void onlyThereAreWaysWhereThereArePages() {
    TablePage<String> only = new TablePage<>(List.of("a"), null, null, new Tally(1, false));
    assertThat(address("name").ways(only).lead()).isFalse();
    TablePage<String> first =
        new TablePage<>(List.of("a"), null, Cursor.after(ROW), new Tally(2, false));
    TableAddress.Ways ways = address("name").ways(first);
    assertThat(ways.first()).isNull();
    assertThat(ways.previous()).isNull();
    assertThat(ways.next()).endsWith("page=after-" + ROW);
    assertThat(ways.last()).endsWith("page=last");
  }

  @Test
  void aCursorIsReadAsItIsWritten() {
    for (Cursor cursor :
        List.of(Cursor.FIRST, Cursor.LAST, Cursor.after(ROW), Cursor.before(ROW))) {
      assertThat(Cursor.read(cursor.text())).isEqualTo(cursor);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "-1", "after-", "after-1", "before-' or 1=1", "LAST", "after-zz"})
  void whatIsNoCursorIsTheStart(String text) {
    assertThat(Cursor.read(text)).isEqualTo(Cursor.FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "size", "--name", "NAME"})
  void whatIsNoOrderIsTheUsualOne(String text) {
    assertThat(Sort.read(text, Column.NAME)).isEqualTo(Sort.ascending(Column.NAME));
  }

  private static TableAddress<Column> address(String sort) {
    return new TableAddress<>(
        "/list", Map.of("q", "a & b", "state", ""), Sort.read(sort, Column.NAME));
  }
}
