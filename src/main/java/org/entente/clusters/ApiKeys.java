package org.entente.clusters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.platform.France;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The keys of a cluster's programs.
@Component
public class ApiKeys {

  public static final int LONGEST_NAME = 100;

  /// So that a forgotten key ends by itself.
  public static final int MOST_MONTHS = 24;

  /// So that one that leaked is recognised for what it is.
  private static final String PREFIX = "entente_";

  private static final int SECRET_BYTES = 32;

  private final JdbcClient sql;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiKeys(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// What became of an attempt to make a key.
  public sealed interface Outcome {

    /// @param secret what the program sends; nobody can read it again
    record Made(String secret) implements Outcome {}

    record Refused(List<Problem> problems) implements Outcome {}
  }

  /// @param endsOn the first day on which it no longer opens anything
  @Transactional
  public Outcome make(ClusterId cluster, String name, LocalDate endsOn) {
    LocalDate today = France.day(clock.instant());
    List<Problem> problems = new ArrayList<>();
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      problems.add(Problem.at("name", "clusters.problem.key.name", LONGEST_NAME));
    }
    if (!endsOn.isAfter(today) || endsOn.isAfter(today.plusMonths(MOST_MONTHS).plusDays(1))) {
      problems.add(Problem.at("to", "clusters.problem.key.end", MOST_MONTHS));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sql.sql(
            """
            insert into api_key (id, cluster, name, secret_hash, made_on, ends_on)
            values (:id, :cluster, :name, :hash, :today, :ends)
            """)
        .param("id", Uuids.next())
        .param("cluster", cluster.value())
        .param("name", name.strip())
        .param("hash", hash(secret))
        .param("today", today)
        .param("ends", endsOn)
        .update();
    return new Outcome.Made(secret);
  }

  /// Ends a key at once; ending it again changes nothing.
  ///
  /// @throws NotFound if the cluster has no such key
  @Transactional
  public void end(ClusterId cluster, UUID key) {
    int found =
        sql.sql(
                """
                update api_key set ended_on = coalesce(ended_on, :today)
                where id = :id and cluster = :cluster
                """)
            .param("today", France.day(clock.instant()))
            .param("id", key)
            .param("cluster", cluster.value())
            .update();
    if (found == 0) {
      throw new NotFound("This cluster has no key " + key);
    }
  }

  /// The keys of a cluster, the latest first.
  public List<ApiKey> of(ClusterId cluster) {
    return sql.sql("select * from api_key where cluster = :cluster order by made_on desc, id desc")
        .param("cluster", cluster.value())
        .query(ApiKeys::key)
        .list();
  }

  /// The cluster whose key this is, if it opens anything today; the use is noted.
  @Transactional
  public Optional<ClusterId> holder(String secret) {
    LocalDate today = France.day(clock.instant());
    Optional<ApiKey> key =
        sql.sql("select * from api_key where secret_hash = :hash")
            .param("hash", hash(secret))
            .query(ApiKeys::key)
            .optional()
            .filter(known -> known.isValidOn(today));
    key.filter(known -> !today.equals(known.lastUsedOn()))
        .ifPresent(
            known ->
                sql.sql("update api_key set last_used_on = :today where id = :id")
                    .param("today", today)
                    .param("id", known.id())
                    .update());
    return key.map(ApiKey::cluster);
  }

  private static ApiKey key(ResultSet row, int index) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        new ClusterId(row.getObject("cluster", UUID.class)),
        row.getString("name"),
        row.getObject("made_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getObject("last_used_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class));
  }

  /// The secret has 256 random bits, so a plain hash tells nothing of it.
  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256.", missing);
    }
  }
}
