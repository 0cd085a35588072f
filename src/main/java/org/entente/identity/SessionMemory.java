package org.entente.identity;

import java.time.Clock;
import org.entente.platform.changes.Changes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Puts a memory in front of Spring's sessions in PostgreSQL. It comes after them, because they are
/// not made where there is another kind of sessions already.
@AutoConfiguration(after = JdbcSessionAutoConfiguration.class)
class SessionMemory {

  @Bean
  @Primary
  SessionRepository<? extends Session> sessions(
      JdbcIndexedSessionRepository database, Changes changes, Clock clock) {
    return new KeptSessions<>(database, changes, clock);
  }
}
