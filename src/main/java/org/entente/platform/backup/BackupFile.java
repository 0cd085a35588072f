package org.entente.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.entente.platform.backup.BackupRefused.Reason;
import org.entente.platform.backup.Manifest.TableCopy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup whose every part was compared with its checksum.
record BackupFile(ZipFile zip, Manifest manifest) implements AutoCloseable {

  /// Opens and verifies it.
  ///
  /// @throws BackupRefused when it is damaged or of a shape that is not known here
  static BackupFile open(Path file) throws IOException {
    ZipFile zip = opened(file);
    boolean whole = false;
    try {
      BackupFile backup = new BackupFile(zip, manifest(zip));
      for (TableCopy table : backup.manifest.tables()) {
        backup.verify(table);
      }
      whole = true;
      return backup;
    } catch (ZipException damaged) {
      throw new BackupRefused(Reason.DAMAGED, file.toString());
    } finally {
      if (!whole) {
        zip.close();
      }
    }
  }

  private static ZipFile opened(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException damaged) {
      throw new BackupRefused(Reason.DAMAGED, file.toString());
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw new BackupRefused(Reason.DAMAGED, Manifest.ENTRY);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] text = in.readAllBytes();
      int format = JsonMapper.shared().readTree(text).path("format").asInt(0);
      if (format > Manifest.FORMAT) {
        throw new BackupRefused(Reason.NEWER, format);
      }
      return JsonMapper.shared().readValue(text, Manifest.class);
    } catch (JacksonException damaged) {
      throw new BackupRefused(Reason.DAMAGED, Manifest.ENTRY);
    }
  }

  private void verify(TableCopy table) throws IOException {
    MessageDigest digest = BackUp.sha256();
    try (InputStream in = new DigestInputStream(rows(table), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
      throw new BackupRefused(Reason.DAMAGED, table.entry());
    }
  }

  InputStream rows(TableCopy table) throws IOException {
    ZipEntry entry = zip.getEntry(table.entry());
    if (entry == null) {
      throw new BackupRefused(Reason.DAMAGED, table.entry());
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
