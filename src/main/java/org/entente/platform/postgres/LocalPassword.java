package org.entente.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The password of a kept local server, made at its first start and readable by its owner alone.
record LocalPassword(String value) {

  private static final String ONLY_WITH_PASSWORD =
      """
      # TYPE  DATABASE  USER  ADDRESS       METHOD
      local   all       all                 scram-sha-256
      host    all       all   127.0.0.1/32  scram-sha-256
      host    all       all   ::1/128       scram-sha-256
      """;

  static Path file(Path home) {
    return home.resolve("password");
  }

  static LocalPassword random() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return new LocalPassword(HexFormat.of().formatHex(random));
  }

  static LocalPassword read(Path home) throws IOException {
    return new LocalPassword(Files.readString(file(home)).strip());
  }

  /// From now on the server asks for this password. A password is no bind parameter in PostgreSQL's
  /// `alter role`; hexadecimal digits need no quoting.
  ///
  /// The file is written last and in one step: where it is, the first start was completed.
  void require(DataSource server, Path home, Path data) throws IOException {
    JdbcClient sql = JdbcClient.create(server);
    sql.sql("alter role postgres password '%s'".formatted(value)).update();
    Files.writeString(data.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
    sql.sql("select pg_reload_conf()").query(Boolean.class).single();
    Path draft = home.resolve("password.new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, value);
    Files.move(draft, file(home), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public String toString() {
    return "LocalPassword[hidden]";
  }
}
