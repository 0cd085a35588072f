package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// Where somebody is signed in, to see and to end.
@Component
public class OpenSessions {

  private static final String DEVICE = "device";

  private final JdbcClient sql;
  private final JdbcIndexedSessionRepository database;
  private final SessionRepository<? extends Session> sessions;

  OpenSessions(
      JdbcClient sql,
      JdbcIndexedSessionRepository database,
      SessionRepository<? extends Session> sessions) {
    this.sql = sql;
    this.database = database;
    this.sessions = sessions;
  }

  /// One browser in which somebody is signed in.
  ///
  /// @param number by which it is named on pages; the session's own id would open it
  /// @param device as in "Firefox, Linux"; empty where it did not say
  /// @param isThis whether it is the one that asks
  public record OpenSession(
      UUID number, Instant begun, Instant lastUsed, String device, boolean isThis) {}

  /// What a session gets when somebody signs in.
  static void begin(HttpServletRequest request, Duration timeout) {
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval((int) timeout.toSeconds());
    session.setAttribute(DEVICE, Device.called(request.getHeader(HttpHeaders.USER_AGENT)));
  }

  /// The one that asks first, then those that were used last.
  public List<OpenSession> of(AccountId account, HttpServletRequest request) {
    String own = id(request);
    Map<String, ? extends Session> open = database.findByPrincipalName(account.value().toString());
    return numbers(account).stream()
        .filter(row -> open.containsKey(row.id()))
        .map(row -> opened(row.number(), open.get(row.id()), own))
        .sorted(
            Comparator.comparing((OpenSession session) -> !session.isThis())
                .thenComparing(OpenSession::lastUsed, Comparator.reverseOrder()))
        .toList();
  }

  /// Ends one of somebody's sessions.
  ///
  /// @return false where they have none of that number
  public boolean end(AccountId account, UUID number) {
    List<Numbered> found =
        numbers(account).stream().filter(row -> row.number().equals(number)).toList();
    found.forEach(row -> sessions.deleteById(row.id()));
    return !found.isEmpty();
  }

  /// Ends all of somebody's sessions but the one that asks.
  ///
  /// @return how many
  public int endOthers(AccountId account, HttpServletRequest request) {
    String own = id(request);
    List<Numbered> others = numbers(account).stream().filter(row -> !row.id().equals(own)).toList();
    others.forEach(row -> sessions.deleteById(row.id()));
    return others.size();
  }

  private record Numbered(UUID number, String id) {}

  private List<Numbered> numbers(AccountId account) {
    return sql.sql("select primary_id, session_id from spring_session where principal_name = :name")
        .param("name", account.value().toString())
        .query(
            (row, _) ->
                new Numbered(
                    UUID.fromString(row.getString("primary_id")), row.getString("session_id")))
        .list();
  }

  private static OpenSession opened(UUID number, Session session, String own) {
    String device = session.getAttributeOrDefault(DEVICE, "");
    return new OpenSession(
        number,
        session.getCreationTime(),
        session.getLastAccessedTime(),
        device,
        session.getId().equals(own));
  }

  private static String id(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? "" : session.getId();
  }
}
