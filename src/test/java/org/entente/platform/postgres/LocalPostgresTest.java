package org.entente.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

class LocalPostgresTest {

  @TempDir private Path home;

  @Test
  void throwawayDataIsGoneWhenItsServerIsClosed() {
    LocalPostgres server = LocalPostgres.throwaway();
    Path folder = server.folder().home();
    assertThat(sql(server, "").sql("select 1").query(Integer.class).single()).isOne();
    server.close();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aServerStartsOnACopyOfATemplateWhichStaysAsItIs() {
    DataTemplate template = new DataTemplate(home.resolve("template"));
    template.make(
        server -> sql(server, "").sql("create table kept as select 42 as answer").update());
    for (int start = 0; start < 2; start++) {
      try (LocalPostgres server = LocalPostgres.throwaway(template)) {
        assertThat(answer(server)).isEqualTo(42);
        sql(server, "").sql("drop table kept").update();
      }
    }
  }

  @Test
  void noServerAndNoDataAreLeftWhenTheProcessIsKilled() throws IOException {
    ChildServer child = ChildServer.throwaway();
    child.kill();
    child.awaitGuards();
    assertThat(child.server().isAlive()).isFalse();
    assertThat(child.home()).doesNotExist();
  }

  @Test
  void keptDataIsDurableAndSurvivesARestart() {
    try (LocalPostgres server = LocalPostgres.keeping(home)) {
      assertThat(show(server, "fsync")).isEqualTo("on");
      assertThat(show(server, "synchronous_commit")).isEqualTo("on");
      assertThat(show(server, "full_page_writes")).isEqualTo("on");
      sql(server, server.password()).sql("create table kept as select 42 as answer").update();
    }
    try (LocalPostgres server = LocalPostgres.keeping(home)) {
      assertThat(answer(server)).isEqualTo(42);
    }
  }

  @Test
  void keptDataOpensOnlyToTheHolderOfThePassword() throws IOException {
    try (LocalPostgres server = LocalPostgres.keeping(home)) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("password"))))
          .isEqualTo("rw-------");
      assertThat(server.password()).hasSize(48);
      assertThatThrownBy(() -> sql(server, "wrong").sql("select 1").query(Integer.class).single())
          .isInstanceOf(CannotGetJdbcConnectionException.class);
    }
  }

  @Test
  void aSecondServerOnTheSameDataIsRefusedWithAdvice() {
    try (LocalPostgres _ = LocalPostgres.keeping(home)) {
      assertThatThrownBy(() -> LocalPostgres.keeping(home))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Another Entente runs on " + home);
    }
  }

  @Test
  void keptDataSurvivesAKillOfTheProcessAndOfItsGuard() throws IOException {
    ChildServer child = ChildServer.keeping(home);
    child.killGuards();
    child.kill();
    assertThat(child.server().isAlive()).isTrue();
    try (LocalPostgres server = LocalPostgres.keeping(home)) {
      assertThat(child.server().isAlive()).isFalse();
      sql(server, server.password()).sql("create table kept as select 42 as answer").update();
      assertThat(answer(server)).isEqualTo(42);
    }
  }

  @Test
  void theNumberOfAnotherProcessIsNotTakenForAServer() throws IOException {
    LocalPostgres.keeping(home).close();
    Path file = home.resolve("data/postmaster.pid");
    Files.writeString(file, ProcessHandle.current().pid() + "\n");
    try (LocalPostgres server = LocalPostgres.keeping(home)) {
      assertThat(show(server, "fsync")).isEqualTo("on");
    }
  }

  @Test
  void anInterruptedFirstStartIsBegunAgainAndItsDataSetAside() throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/PG_VERSION"), "18");
    try (LocalPostgres server = LocalPostgres.keeping(home)) {
      assertThat(show(server, "fsync")).isEqualTo("on");
    }
    try (Stream<Path> folders = Files.list(home)) {
      assertThat(folders)
          .anyMatch(path -> path.getFileName().toString().startsWith("data-without-password-"));
    }
  }

  private static int answer(LocalPostgres server) {
    return sql(server, server.password())
        .sql("select answer from kept")
        .query(Integer.class)
        .single();
  }

  private static String show(LocalPostgres server, String setting) {
    return sql(server, server.password()).sql("show " + setting).query(String.class).single();
  }

  private static JdbcClient sql(LocalPostgres server, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.url("postgres"));
    source.setUser("postgres");
    source.setPassword(password);
    return JdbcClient.create(source);
  }
}
