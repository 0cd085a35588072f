package org.entente.platform.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The addresses of styles and scripts. They change with the content, so that browsers may keep
/// what
/// they have.
public final class Assets {

  private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();
  private static final String HTMX = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

  private Assets() {}

  /// The address of a file under `static/assets/`.
  public static String address(String file) {
    return ADDRESSES.computeIfAbsent(file, Assets::versioned);
  }

  /// The address of htmx, whose version stands in its path.
  public static String htmx() {
    return ADDRESSES.computeIfAbsent(
        "", _ -> "/webjars/htmx.org/" + version() + "/dist/htmx.min.js");
  }

  private static String versioned(String file) {
    try (InputStream content = open("static/assets/" + file)) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return "/assets/%s?v=%s".formatted(file, HexFormat.of().formatHex(hash, 0, 6));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read the asset " + file, failure);
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String version() {
    try (InputStream content = open(HTMX)) {
      Properties properties = new Properties();
      properties.load(content);
      return properties.getProperty("version");
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read the version of htmx", failure);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        Assets.class.getClassLoader().getResourceAsStream(resource),
        () -> "No %s on the class path. Maybe its file was renamed.".formatted(resource));
  }
}
