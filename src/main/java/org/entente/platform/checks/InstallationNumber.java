package org.entente.platform.checks;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The number by which an installation knows itself again at its public address. It says nothing
/// else, and opens nothing.
@Controller
class InstallationNumber {

  static final String PATH = "/.well-known/entente-installation";

  private final JdbcClient sql;

  InstallationNumber(JdbcClient sql) {
    this.sql = sql;
  }

  @GetMapping(PATH)
  ResponseEntity<String> number() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .cacheControl(CacheControl.noStore())
        .body(of(sql));
  }

  static String of(JdbcClient sql) {
    return sql.sql("select number::text from installation").query(String.class).single();
  }
}
