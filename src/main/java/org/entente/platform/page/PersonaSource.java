package org.entente.platform.page;

import java.util.List;
import org.entente.platform.text.Translator;

/// The people of the demo's story whom a visitor may become. There is none outside of the demo.
public interface PersonaSource {

  List<Shell.Persona> personas(Translator say);
}
