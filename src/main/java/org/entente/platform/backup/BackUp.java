package org.entente.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.entente.platform.backup.Manifest.TableCopy;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.StreamUtils;
import tools.jackson.databind.json.JsonMapper;

/// Writes all tables as they are at one moment into a file, while others go on working.
public final class BackUp {

  private final Clock clock;

  public BackUp(Clock clock) {
    this.clock = clock;
  }

  /// Makes the file, readable by its owner alone; it appears only when it is complete.
  ///
  /// @param file one that is not there yet
  public void to(DataSource database, Path file) throws IOException, SQLException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      try (Connection connection = database.getConnection();
          OutputStream out = Files.newOutputStream(part);
          ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
        connection.setAutoCommit(false);
        write(connection, zip);
        connection.rollback();
      }
      Files.move(part, file);
    } finally {
      // What is left of one that failed; a whole one has its name by now.
      Files.deleteIfExists(part);
    }
  }

  private void write(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
    JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    sql.sql("set transaction isolation level repeatable read, read only").update();
    CopySettings.apply(sql);
    Tables tables = new Tables(sql);
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    List<TableCopy> written = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : tables.columns().entrySet()) {
      written.add(write(copies, zip, table.getKey(), table.getValue()));
    }
    String migration =
        sql.sql(
                """
                select version from flyway_schema_history
                where success and version is not null order by installed_rank desc limit 1
                """)
            .query(String.class)
            .single();
    Manifest manifest =
        new Manifest(Manifest.FORMAT, clock.instant(), migration, written, tables.sequences());
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
    zip.closeEntry();
  }

  private static TableCopy write(
      CopyManager copies, ZipOutputStream zip, String table, List<String> columns)
      throws IOException, SQLException {
    TableCopy empty = new TableCopy(table, columns, 0, "");
    MessageDigest digest = sha256();
    zip.putNextEntry(new ZipEntry(empty.entry()));
    OutputStream out = new DigestOutputStream(StreamUtils.nonClosing(zip), digest);
    long rows =
        copies.copyOut(
            "copy %s (%s) to stdout".formatted(Tables.quoted(table), Tables.quoted(columns)), out);
    zip.closeEntry();
    return new TableCopy(table, columns, rows, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
