package org.entente.conventions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Versions, agreements, remarks and meetings in the database.
@Component
class NegotiationStore {

  private final JdbcClient sql;

  NegotiationStore(JdbcClient sql) {
    this.sql = sql;
  }

  void write(
      ConventionId convention, int version, ClusterId by, ConventionDraft draft, Instant at) {
    sql.sql(
            """
            insert into convention_version (convention_id, version, cluster_id, written_at, contents)
            values (:convention, :version, :by, :at, cast(:contents as jsonb))
            """)
        .param("convention", convention.value())
        .param("version", version)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("contents", TermJson.write(draft))
        .update();
  }

  void propose(ConventionId convention, int version, String message, Instant at) {
    sql.sql(
            """
            update convention_version set proposed_at = :at, message = :message
            where convention_id = :convention and version = :version
            """)
        .param("convention", convention.value())
        .param("version", version)
        .param("message", message)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Replaces what a party agrees to.
  void agree(ConventionId convention, ClusterId party, Collection<String> parts, Instant at) {
    sql.sql(
            """
            delete from part_agreement
            where convention_id = :convention and cluster_id = :party and part <> all(:parts)
            """)
        .param("convention", convention.value())
        .param("party", party.value())
        .param("parts", parts.toArray(String[]::new))
        .update();
    sql.sql(
            """
            insert into part_agreement (convention_id, cluster_id, part, agreed_at)
            select :convention, :party, part, :at from unnest(:parts) as part
            on conflict do nothing
            """)
        .param("convention", convention.value())
        .param("party", party.value())
        .param("parts", parts.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void add(ConventionId convention, Remark remark) {
    sql.sql(
            """
            insert into convention_remark (id, convention_id, version, part, cluster_id, words,
              written_at)
            values (:id, :convention, :version, :part, :by, :words, :at)
            """)
        .param("id", remark.id())
        .param("convention", convention.value())
        .param("version", remark.version())
        .param("part", remark.part())
        .param("by", remark.by().value())
        .param("words", remark.words())
        .param("at", remark.writtenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// @return whether there was such an open remark
  boolean settle(ConventionId convention, UUID remark, Instant at) {
    return sql.sql(
                """
                update convention_remark set settled_at = :at
                where id = :remark and convention_id = :convention and settled_at is null
                """)
            .param("remark", remark)
            .param("convention", convention.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void add(ConventionId convention, Meeting meeting) {
    sql.sql(
            """
            insert into convention_meeting (id, convention_id, cluster_id, held_on, place, present,
              minutes, recorded_at)
            values (:id, :convention, :by, :heldOn, :place, :present, :minutes, :at)
            """)
        .param("id", meeting.id())
        .param("convention", convention.value())
        .param("by", meeting.recordedBy().value())
        .param("heldOn", meeting.heldOn())
        .param("place", meeting.place())
        .param("present", meeting.present().toArray(String[]::new))
        .param("minutes", meeting.minutes())
        .param("at", meeting.recordedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<WrittenVersion> versions(ConventionId convention) {
    return sql.sql(
            "select * from convention_version where convention_id = :id order by version desc")
        .param("id", convention.value())
        .query(
            (row, _) ->
                new WrittenVersion(
                    row.getInt("version"),
                    cluster(row),
                    moment(row, "written_at"),
                    TermJson.readDraft(row.getString("contents")),
                    possible(row, "proposed_at"),
                    row.getString("message")))
        .list();
  }

  Map<ClusterId, Set<String>> agreements(ConventionId convention) {
    Map<ClusterId, Set<String>> agreed = new HashMap<>();
    sql.sql("select cluster_id, part from part_agreement where convention_id = :id")
        .param("id", convention.value())
        .query(
            row -> {
              agreed.computeIfAbsent(cluster(row), _ -> new HashSet<>()).add(row.getString("part"));
            });
    return agreed;
  }

  List<Remark> remarks(ConventionId convention) {
    return sql.sql(
            """
            select * from convention_remark where convention_id = :id
            order by written_at desc, id desc
            """)
        .param("id", convention.value())
        .query(
            (row, _) ->
                new Remark(
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    row.getInt("part"),
                    cluster(row),
                    row.getString("words"),
                    moment(row, "written_at"),
                    possible(row, "settled_at")))
        .list();
  }

  List<Meeting> meetings(ConventionId convention) {
    return sql.sql(
            """
            select * from convention_meeting where convention_id = :id
            order by held_on desc, recorded_at desc
            """)
        .param("id", convention.value())
        .query(
            (row, _) ->
                new Meeting(
                    row.getObject("id", UUID.class),
                    cluster(row),
                    row.getObject("held_on", LocalDate.class),
                    row.getString("place"),
                    List.of((String[]) row.getArray("present").getArray()),
                    row.getString("minutes"),
                    moment(row, "recorded_at")))
        .list();
  }

  private static ClusterId cluster(ResultSet row) throws SQLException {
    return new ClusterId(row.getObject("cluster_id", UUID.class));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static @Nullable Instant possible(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
