package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest(perMethod = true)
class DatabasePerMethodTest {

  @RepeatedTest(2)
  void noMethodSeesWhatAnotherDid(JdbcClient sql) {
    sql.sql("create table once ()").update();
    assertThat(sql.sql("select count(*) from once").query(Long.class).single()).isZero();
  }
}
