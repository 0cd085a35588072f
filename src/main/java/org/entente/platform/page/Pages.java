package org.entente.platform.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

  void render(
      String template,
      Map<String, Object> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    parameters.put("shell", shells.shell(request));
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template + ".jte", parameters, output);
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
