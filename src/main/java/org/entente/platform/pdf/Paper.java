package org.entente.platform.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A paper to be made from a template, which gets what was put in and the [Translator] under the
/// name `say`.
///
/// The template is well-formed XHTML: every element closed, `<html lang="…">`, a `<title>`, and its
/// looks in `<link rel="stylesheet" href="papers:name.css"/>`, a file of
/// `src/main/resources/papers`.
/// Pictures are `data:image/png;base64,…` with an `alt`; every other address is refused.
public final class Paper {

  private final PaperPress press;
  private final String template;
  private final Map<String, Object> parameters = new HashMap<>();
  private String style = "";

  Paper(PaperPress press, String template, Translator say) {
    this.press = press;
    this.template = template;
    parameters.put("say", say);
  }

  /// Hands a value to the template's `@param` of that name.
  public Paper with(String name, @Nullable Object value) {
    parameters.put(name, value);
    return this;
  }

  /// Adds looks that depend on what is printed: measures, a cluster's accent. They come after the
  /// template's own. Nothing that a person typed may stand in them.
  public Paper styled(String css) {
    if (css.contains("<")) {
      throw new IllegalArgumentException("A style sheet holds no markup: " + css);
    }
    style = css;
    return this;
  }

  /// The PDF.
  ///
  /// @throws PressBusy when too many papers are being made, or this one takes too long
  public byte[] print() {
    return press.print(template, parameters, style);
  }

  /// Its first page as a picture of the type PNG.
  ///
  /// @param width in pixels
  /// @throws PressBusy as for [#print()]
  public byte[] picture(int width) {
    return PageImage.png(print(), width);
  }

  /// The PDF as an answer that no cache keeps, to be shown by the browser.
  ///
  /// @param name the file's name, with its ending
  public ResponseEntity<byte[]> answer(String name) {
    return answer(name, print());
  }

  /// Any PDF as such an answer.
  public static ResponseEntity<byte[]> answer(String name, byte[] pdf) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(pdf);
  }
}
