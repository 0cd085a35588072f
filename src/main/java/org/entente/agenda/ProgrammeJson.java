package org.entente.agenda;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// A programme as JSON and back.
final class ProgrammeJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ProgrammeJson() {}

  static String write(List<ProgrammeItem> programme) {
    return MAPPER.writeValueAsString(programme);
  }

  static List<ProgrammeItem> read(String json) {
    return json.equals("[]") ? List.of() : List.of(MAPPER.readValue(json, ProgrammeItem[].class));
  }
}
