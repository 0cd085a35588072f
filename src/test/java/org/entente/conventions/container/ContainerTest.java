package org.entente.conventions.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ContainerTest {

  private static final byte[] TEXT = "un texte".getBytes(StandardCharsets.UTF_8);

  @Test
  void whatIsWrittenIsReadAndBeginsWithItsType() {
    byte[] bytes =
        new Container(Map.of("convention.json", TEXT, "META-INF/signatures001.xml", TEXT)).bytes();
    Container read = Container.read(bytes).orElseThrow();
    assertThat(read.holds("convention.json", TEXT)).isTrue();
    assertThat(read.documents()).containsExactly("convention.json");
    assertThat(read.signatureFiles()).containsExactly("META-INF/signatures001.xml");
    // EN 319 162-1, A.1: type and text stand where programs look for them without unpacking.
    assertThat(new String(bytes, 30, 39, StandardCharsets.US_ASCII))
        .isEqualTo("mimetype" + Container.MEDIA_TYPE);
  }

  @Test
  void whatIsNoContainerIsNone() throws IOException {
    assertThat(Container.read(TEXT)).isEmpty();
    assertThat(Container.read(new byte[0])).isEmpty();
    assertThat(Container.read(new byte[Container.LARGEST + 1])).isEmpty();
    assertThat(Container.read(zip("mimetype", "text/plain".getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
    assertThat(Container.read(zip("convention.json", TEXT))).isEmpty();
  }

  @Test
  void whatSwellsWithoutEndIsNotUnpacked() throws IOException {
    assertThat(Container.read(zip("bomb", new byte[3 * Container.LARGEST]))).isEmpty();
  }

  @Test
  void aBrokenSignatureProvesNothing() {
    Container container =
        new Container(
            Map.of(
                "META-INF/signatures001.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(CoreSignature.of(container)).noneMatch(CoreSignature::isIntact).hasSize(1);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
