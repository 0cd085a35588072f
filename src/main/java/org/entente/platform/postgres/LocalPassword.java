package org.entente.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static LocalPassword in(Path home) throws IOException {
    Path file = home.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(random));
    }
    return new LocalPassword(Files.readString(file).strip());
  }

  /// From now on the server asks for this password. A password is no bind parameter in PostgreSQL's
  /// `alter role`; hexadecimal digits need no quoting.
  void require(DataSource server, Path data) throws IOException {
    JdbcClient sql = JdbcClient.create(server);
    sql.sql("alter role postgres password '%s'".formatted(value)).update();
    Files.writeString(data.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
    sql.sql("select pg_reload_conf()").query(Boolean.class).single();
  }

  @Override
  public String toString() {
    return "LocalPassword[hidden]";
  }
}
