package org.entente.identity;

import java.time.Clock;
import org.entente.platform.changes.Changes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/// Puts a memory in front of Spring's sessions in PostgreSQL. It comes after them, because they are
/// not made where there is another kind of sessions already.
@AutoConfiguration(after = JdbcSessionAutoConfiguration.class)
class SessionMemory {

  @Bean
  SessionUses sessionUses(JdbcClient sql) {
    return new SessionUses(sql);
  }

  @Bean
  @Primary
  SessionRepository<? extends Session> sessions(
      JdbcIndexedSessionRepository database,
      JdbcOperations sql,
      SessionUses uses,
      Changes changes,
      Clock clock) {
    return new KeptSessions<>(database, reading(sql), uses, changes, clock);
  }

  /// One statement tells all of a session, so reading it needs no transaction around it.
  private static JdbcIndexedSessionRepository reading(JdbcOperations sql) {
    return new JdbcIndexedSessionRepository(sql, TransactionOperations.withoutTransaction());
  }
}
