package org.entente.platform.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes pages out of the templates under `src/main/jte`, which the build compiles to classes.
@Component
public class Pages {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.entente.pages");
  private final ShellFactory shells;

  Pages(ShellFactory shells) {
    this.shells = shells;
  }

  /// A page from the template of that path, without its ending: `agenda/event`.
  public Page page(String template) {
    return new Page(this, template);
  }

  /// A part of a page, made when the page is: what one module puts on another's.
  ///
  /// @param parameters the template's
  public Content part(String template, Map<String, Object> parameters) {
    return output -> engine.render(template + ".jte", parameters, output);
  }

  /// Whether whoever reads has signed in.
  boolean isReaderKnown() {
    return shells.isReaderKnown();
  }

  /// @param shared whether it says nothing of who reads it
  Utf8ByteOutput render(
      String template, Map<String, Object> parameters, HttpServletRequest request, boolean shared) {
    parameters.put("shell", shells.shell(request, shared));
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template + ".jte", parameters, output);
    return output;
  }
}
