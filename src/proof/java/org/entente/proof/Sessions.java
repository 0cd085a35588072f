package org.entente.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/// Everybody of the scene is signed in: the rows that a sign-in writes, written for all at once.
///
/// What a session keeps is what Spring Security keeps of one of them, with another account's
/// number.
final class Sessions {

  private static final String SESSIONS =
      """
      insert into spring_session (primary_id, session_id, creation_time, last_access_time,
        max_inactive_interval, expiry_time, principal_name)
      select id, id, :now, :now, :seconds, :now + :seconds * 1000, null
      from (select '01900000-0000-7003-8000-' || lpad(to_hex(n), 12, '0') as id
        from generate_series(0, :people - 1) n) one
      """;
  private static final String CONTENTS =
      """
      insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
      select '01900000-0000-7003-8000-' || substring(id::text from 25), 'SPRING_SECURITY_CONTEXT',
        :before || substring(uuid_send(id) from 9 for 8) || substring(uuid_send(id) from 1 for 8) || :after
      from account where name like 'Personne %'
      """;
  private static final int CSRF_LENGTH = 36;

  private Sessions() {}

  static void enter(ApplicationContext beans, int people) throws IOException {
    byte[] context = context(beans);
    UUID first = People.id(0);
    byte[] number =
        ByteBuffer.allocate(16)
            .putLong(first.getLeastSignificantBits())
            .putLong(first.getMostSignificantBits())
            .array();
    int at = find(context, number);
    JdbcClient sql = beans.getBean(JdbcClient.class);
    sql.sql(SESSIONS)
        .param("now", System.currentTimeMillis())
        .param("seconds", Duration.ofDays(30).toSeconds())
        .param("people", people)
        .update();
    sql.sql(CONTENTS)
        .param("before", Arrays.copyOf(context, at))
        .param("after", Arrays.copyOfRange(context, at + number.length, context.length))
        .update();
    sql.sql("analyze spring_session, spring_session_attributes").update();
  }

  private static byte[] context(ApplicationContext beans) throws IOException {
    UserDetails principal =
        beans
            .getBean(UserDetailsService.class)
            .loadUserByUsername(People.account(0).email().value());
    SecurityContextImpl context =
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                principal, null, principal.getAuthorities()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(context);
    }
    return bytes.toByteArray();
  }

  private static int find(byte[] in, byte[] wanted) {
    for (int at = 0; at + wanted.length <= in.length; at++) {
      if (Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new IllegalStateException(
        "A session does not hold its account's number any more. Maybe AccountPrincipal changed.");
  }

  /// The cookies of somebody who is signed in and has seen a form.
  static String cookies(int person) {
    String session = "01900000-0000-7003-8000-%012x".formatted(person);
    String encoded =
        Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.US_ASCII));
    return "entente=" + encoded + "; form=" + People.id(person);
  }

  /// The token in their form: masked as Spring Security masks it, with a mask of zeros.
  static String formToken(int person) {
    byte[] masked = new byte[CSRF_LENGTH * 2];
    byte[] token = People.id(person).toString().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(token, 0, masked, CSRF_LENGTH, CSRF_LENGTH);
    return Base64.getUrlEncoder().encodeToString(masked);
  }
}
