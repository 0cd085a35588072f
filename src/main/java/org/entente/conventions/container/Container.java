package org.entente.conventions.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A container of the form ASiC-E with XAdES (ETSI EN 319 162-1, 4.4): documents, and the
/// signatures that name them, in one ZIP file.
///
/// @param files what it holds, by name, in its own order, without the file `mimetype`
public record Container(Map<String, byte[]> files) {

  /// The canonical JSON of the whole convention.
  public static final String TERMS = "convention.json";

  /// The same for people, as PDF/A.
  public static final String TEXT = "convention.pdf";

  /// What such a container is called on the web.
  public static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";

  /// The most bytes of a container, packed.
  public static final int LARGEST = 8 * 1024 * 1024;

  private static final int LARGEST_UNPACKED = 2 * LARGEST;
  private static final int MOST_FILES = 100;
  private static final String TYPE_FILE = "mimetype";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String SIGNATURES = "META-INF/";

  public Container {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /// Reads a container; empty when these bytes are none, or one without end.
  public static Optional<Container> read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    int left = LARGEST_UNPACKED;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(left + 1);
        left -= content.length;
        boolean twice = files.put(entry.getName(), content) != null;
        if (left < 0 || twice || files.size() > MOST_FILES) {
          return Optional.empty();
        }
      }
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
    byte[] type = files.remove(TYPE_FILE);
    boolean ours =
        type != null && new String(type, StandardCharsets.UTF_8).strip().equals(MEDIA_TYPE);
    return ours ? Optional.of(new Container(files)) : Optional.empty();
  }

  /// A file's bytes, or null where there is none of that name.
  public byte @Nullable [] file(String name) {
    return files.get(name);
  }

  /// Whether it holds exactly these bytes under that name.
  public boolean holds(String name, byte[] content) {
    return Arrays.equals(files.get(name), content);
  }

  /// The names of the files with signatures (EN 319 162-1, 4.4.3.2: `META-INF/*signatures*.xml`).
  public List<String> signatureFiles() {
    return files.keySet().stream().filter(Container::isSignature).toList();
  }

  /// The names of the documents: all outside of META-INF.
  public List<String> documents() {
    return files.keySet().stream().filter(name -> !name.startsWith(SIGNATURES)).toList();
  }

  /// One of the signatures alone, with these documents and no others.
  public Container withOnly(String signature, Set<String> documents) {
    Map<String, byte[]> kept = new LinkedHashMap<>(files);
    kept.keySet()
        .removeIf(
            name -> !name.equals(signature) && !name.equals(MANIFEST) && !documents.contains(name));
    return new Container(kept);
  }

  private static boolean isSignature(String name) {
    return name.startsWith(SIGNATURES) && name.contains("signatures") && name.endsWith(".xml");
  }

  /// The container as a file: its type first and unpacked, as EN 319 162-1, A.1 asks.
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] type = MEDIA_TYPE.getBytes(StandardCharsets.UTF_8);
      ZipEntry first = new ZipEntry(TYPE_FILE);
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      CRC32 sum = new CRC32();
      sum.update(type);
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }
}
