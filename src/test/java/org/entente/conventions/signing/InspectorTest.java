package org.entente.conventions.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.TestClock;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.container.Container;
import org.entente.conventions.container.CoreSignature;
import org.entente.conventions.signing.Inspected.Form;
import org.entente.conventions.signing.Inspected.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Containers are made and judged with real certificates, lists and timestamps; nothing of the
/// network is needed.
class InspectorTest {

  private static final Instant NOW = TestClock.START;
  private static final Duration YEARS = Duration.ofDays(5 * 365);

  private final TestAuthority authority = new TestAuthority(NOW);

  @Test
  void twoPartiesSignApartAndBothSignaturesHoldInOneContainer() {
    byte[] merged =
        Sealer.merge(
            seal(authority.key("Présidente"), "a", null),
            seal(authority.key("Président"), "b", null));
    Container container = Container.read(merged).orElseThrow();
    assertThat(container.documents())
        .containsExactlyInAnyOrder(
            "convention.json", "convention.pdf", "ceremony-a.json", "ceremony-b.json");
    assertThat(inspect(merged, authority.trustAndRevoked(), NOW))
        .hasSize(2)
        .allSatisfy(
            one -> {
              assertThat(one.verdict()).isEqualTo(Verdict.VALID);
              assertThat(one.form()).isEqualTo(Form.BASIC);
              assertThat(one.claimedAt()).isEqualTo(NOW);
              assertThat(one.stampedAt()).isNull();
            })
        .extracting(Inspected::subject)
        .containsExactlyInAnyOrder("Présidente, Essai", "Président, Essai");
  }

  @Test
  void oneChangedByteAnywhereIsFound() {
    Container container =
        Container.read(seal(authority.key("Présidente"), "a", null)).orElseThrow();
    for (String name :
        Stream.concat(container.documents().stream(), container.signatureFiles().stream())
            .toList()) {
      byte[] changed = ElsewhereSigned.changed(container, name).bytes();
      assertThat(inspect(changed, authority.trust(), NOW))
          .as(name)
          .extracting(Inspected::verdict)
          .containsOnly(Verdict.ALTERED);
    }
  }

  @Test
  void withoutARevocationListTheSignatureHoldsAndTheGapIsTold() {
    assertThat(verdict(authority.key("Présidente"), authority.trust(), NOW))
        .isEqualTo(Verdict.REVOCATION_UNKNOWN);
  }

  @Test
  void whatIsRevokedExpiredOrOfNobodyKnownIsSaidSo() {
    SigningKey key = authority.key("Présidente");
    X509Certificate certificate = key.certificate();
    assertThat(verdict(key, authority.trustAndRevoked(certificate), NOW))
        .isEqualTo(Verdict.REVOKED);
    assertThat(verdict(key, authority.trustAndRevoked(), NOW.plus(YEARS)))
        .isEqualTo(Verdict.EXPIRED);
    assertThat(verdict(key, new TestAuthority(NOW).trust(), NOW))
        .isEqualTo(Verdict.AUTHORITY_UNKNOWN);
    assertThat(verdict(TestAuthority.selfMade("Moi", NOW), authority.trust(), NOW))
        .isEqualTo(Verdict.AUTHORITY_UNKNOWN);
  }

  @Test
  void aTimestampIsAddedWhereAnAuthorityGivesOneAndLongTermProofsAfterwards() {
    Trust trust = authority.trustAndRevoked();
    try (TimestampServer server =
        new TimestampServer(authority.stamping(), NOW.plus(Duration.ofSeconds(5)))) {
      byte[] stamped = seal(authority.key("Présidente"), "a", server.address());
      Inspected one = inspect(stamped, trust, NOW.plusSeconds(60)).getFirst();
      assertThat(one.form()).isEqualTo(Form.TIMESTAMPED);
      assertThat(one.stampedAt()).isEqualTo(NOW.plusSeconds(5));
      byte[] prolonged = new Sealer(trust, server.address()).prolong(stamped);
      Inspected later = inspect(prolonged, trust, NOW.plusSeconds(60)).getFirst();
      assertThat(later.form()).isEqualTo(Form.LONG_TERM);
      assertThat(later.verdict()).isEqualTo(Verdict.VALID);
      assertThat(CoreSignature.of(Container.read(prolonged).orElseThrow()))
          .allMatch(CoreSignature::isIntact);
    }
  }

  @Test
  void anAuthorityOfTimesThatDoesNotAnswerStopsNobodyFromSigning() {
    byte[] sealed = seal(authority.key("Présidente"), "a", URI.create("http://127.0.0.1:1/"));
    assertThat(inspect(sealed, authority.trustAndRevoked(), NOW))
        .extracting(Inspected::form)
        .containsExactly(Form.BASIC);
  }

  private Verdict verdict(SigningKey key, Trust trust, Instant at) {
    return inspect(seal(key, "a", null), trust, at).getFirst().verdict();
  }

  private static List<Inspected> inspect(byte[] container, Trust trust, Instant at) {
    return new Inspector(trust).inspect(Container.read(container).orElseThrow(), at);
  }

  private byte[] seal(SigningKey key, String party, @Nullable URI timestamps) {
    Map<String, byte[]> documents = new LinkedHashMap<>();
    documents.put("convention.json", bytes("{\"un\":1}"));
    documents.put("convention.pdf", bytes("%PDF-1.7 un texte"));
    documents.put("ceremony-" + party + ".json", bytes("{\"deux\":2}"));
    return new Sealer(ElsewhereSigned.trust(key), timestamps)
        .seal(
            documents,
            key,
            new Ceremony("la présidente", "conseil", "Toulouse", LocalDate.EPOCH, List.of()),
            NOW);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
