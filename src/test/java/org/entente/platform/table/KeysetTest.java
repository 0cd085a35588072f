package org.entente.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.entente.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Any list, with as many rows of the same name as can be, read from both ends.
@DatabaseTest(perMethod = true)
class KeysetTest {

  private static final int ROWS = 53;
  private static final Tally TOTAL = new Tally(ROWS, false);

  private final JdbcClient sql;
  private final Random random = new Random(7);

  KeysetTest(JdbcClient sql) {
    this.sql = sql;
  }

  @BeforeEach
  void someRows() {
    sql.sql("create table thing (id uuid primary key, name text not null)").update();
    for (int row = 0; row < ROWS; row++) {
      add(List.of("Ébène", "ébène", "Zinc", "a", "Aile").get(random.nextInt(5)));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, false", "1, true", "7, false", "7, true", "52, false", "53, true", "54, false"})
  void everyRowIsOnExactlyOnePageFromWhicheverEndOneBegins(int size, boolean descending) {
    List<UUID> all = inOrder(descending);
    List<UUID> forwards = new ArrayList<>();
    for (Cursor cursor = Cursor.FIRST; cursor != null; ) {
      TablePage<UUID> page = page(cursor, size, descending);
      forwards.addAll(page.rows());
      cursor = page.next();
    }
    assertThat(forwards).isEqualTo(all);
    List<UUID> backwards = new ArrayList<>();
    for (Cursor cursor = Cursor.LAST; cursor != null; ) {
      TablePage<UUID> page = page(cursor, size, descending);
      backwards.addAll(page.rows().reversed());
      cursor = page.previous();
    }
    assertThat(backwards).isEqualTo(all.reversed());
  }

  @Test
  void rowsThatArriveMeanwhileMoveNoOther() {
    List<UUID> before = inOrder(false);
    List<UUID> walked = new ArrayList<>();
    for (Cursor cursor = Cursor.FIRST; cursor != null; ) {
      TablePage<UUID> page = page(cursor, 5, false);
      walked.addAll(page.rows());
      cursor = page.next();
      add("Aile");
      add("Zinc");
    }
    assertThat(walked).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void aPageBesideARowThatIsGoneIsTheFirst() {
    List<UUID> all = inOrder(false);
    sql.sql("delete from thing where id = :id").param("id", all.get(20)).update();
    assertThat(page(Cursor.after(all.get(20)), 5, false).rows()).isEqualTo(all.subList(0, 5));
    assertThat(page(Cursor.before(all.get(20)), 5, false).rows()).isEqualTo(all.subList(0, 5));
  }

  @Test
  void aPageBeforeARowNearTheStartIsShortAndBeforeTheFirstRowIsTheFirst() {
    List<UUID> all = inOrder(false);
    TablePage<UUID> page = page(Cursor.before(all.get(2)), 5, false);
    assertThat(page.rows()).isEqualTo(all.subList(0, 2));
    assertThat(page.previous()).isNull();
    assertThat(page.next()).isEqualTo(Cursor.after(all.get(1)));
    assertThat(page(Cursor.before(all.getFirst()), 5, false).rows()).isEqualTo(all.subList(0, 5));
  }

  @Test
  void anEmptyTableHasOneEmptyPage() {
    sql.sql("delete from thing").update();
    for (Cursor cursor : List.of(Cursor.FIRST, Cursor.LAST, Cursor.after(UUID.randomUUID()))) {
      TablePage<UUID> page = page(cursor, 5, false);
      assertThat(page.rows()).isEmpty();
      assertThat(page.previous()).isNull();
      assertThat(page.next()).isNull();
    }
  }

  private TablePage<UUID> page(Cursor cursor, int size, boolean descending) {
    return keyset(descending)
        .page(
            cursor,
            size,
            () -> TOTAL,
            id -> id,
            part ->
                sql.sql(
                        "select id from thing where true %s order by %s limit :limit"
                            .formatted(part.condition(), part.order()))
                    .param(Keyset.ROW, part.row())
                    .param(Keyset.LIMIT, part.limit())
                    .query((row, _) -> row.getObject("id", UUID.class))
                    .list());
  }

  private List<UUID> inOrder(boolean descending) {
    return sql.sql("select id from thing order by " + keyset(descending).order())
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private static Keyset keyset(boolean descending) {
    return new Keyset("thing where true", "id", List.of("name collate french", "id"), descending);
  }

  private void add(String name) {
    sql.sql("insert into thing (id, name) values (:id, :name)")
        .param("id", new UUID(random.nextLong(), random.nextLong()))
        .param("name", name)
        .update();
  }
}
