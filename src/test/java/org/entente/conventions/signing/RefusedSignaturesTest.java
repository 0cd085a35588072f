package org.entente.conventions.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionDraft;
import org.entente.conventions.DraftConvention;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.container.Container;
import org.entente.identity.Accounts;
import org.entente.platform.mail.Outbox;
import org.entente.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class RefusedSignaturesTest extends SigningScene {

  private final SignByCode byCode;
  private final DraftConvention drafts;

  RefusedSignaturesTest(
      SendCode send,
      SignByCode byCode,
      SignByCertificate byCertificate,
      BringContainer bring,
      PrepareDocuments documents,
      Accounts accounts,
      Outbox outbox,
      Messages messages,
      DraftConvention drafts,
      JdbcClient sql,
      TestClock clock) {
    super(
        new Parts(send, byCode, byCertificate, bring, documents, accounts, outbox, messages),
        sql,
        clock);
    this.byCode = byCode;
    this.drafts = drafts;
  }

  @Test
  void aCodeIsGoodForItsVersionItsMinutesAndFiveAttempts() {
    Convention draft = draft();
    String code = code(draft);
    assertThat(keys(send(draft))).containsExactly("code.soon");
    String wrong = code.startsWith("0") ? "10000000" : "00000000";
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(refused(signByCode(draft, wrong))).containsExactly("code");
    }
    assertThat(refused(signByCode(draft, code))).containsExactly("code");
    clock.advance(Duration.ofMinutes(2));
    String late = code(draft);
    clock.advance(Duration.ofMinutes(11));
    assertThat(refused(signByCode(draft, late))).containsExactly("code");
    String old = code(draft);
    conventions.open(draft);
    drafts.change(
        draft.id(),
        1,
        ConventionDraft.of(draft).withArticles(draft.articles().reversed()),
        toulouse.id());
    conventions.freeze(draft);
    Convention changed = conventions.find(draft.id());
    assertThat(refused(signByCode(changed, old))).containsExactly("code");
    nothingIsSigned(draft);
  }

  @Test
  void nobodySignsWithoutAMandateTwiceOrTooLate() {
    authority.known();
    Convention draft = draft();
    Ceremony powerless = new Ceremony("la présidente", " ", "Toulouse", today, List.of());
    String code = code(draft);
    assertThat(refused(byCode.sign(draft, toulouse, president.id(), powerless, code)))
        .containsExactly("sign.mandate");
    nothingIsSigned(draft);
    signed(signByCode(draft, code));
    byte[] file = authority.file("Présidente");
    assertThat(refused(signByCertificate(draft, toulouse, file))).containsExactly("sign.twice");
    sql.sql("update convention set sign_before = :day where id = :id")
        .param("day", today)
        .param("id", draft.id().value())
        .update();
    Convention late = conventions.find(draft.id());
    assertThat(refused(signByCertificate(late, montpellier, file))).containsExactly("sign.late");
    assertThat(refused(bring(late, montpellier, elsewhere(late, authority.key("Présidente")))))
        .containsExactly("sign.late");
    assertThat(conventions.find(draft.id()).signatures()).hasSize(1);
  }

  @Test
  void aFileThatIsNoGoodCertificateIsRefusedWithTheReason() {
    SigningKey revoked = authority.key("Révoquée");
    authority.known(revoked.certificate());
    Convention draft = draft();
    Map<String, byte[]> files =
        Map.of(
            "file.unreadable", "un texte".getBytes(StandardCharsets.UTF_8),
            "file.large", new byte[SignByCertificate.LARGEST + 1],
            "expired", authority.expiredFile("Expirée"),
            "selfmade", TestAuthority.pkcs12(TestAuthority.selfMade("Moi", clock.instant())),
            "authority", new TestAuthority(clock.instant()).file("Inconnue"),
            "verdict.revoked", TestAuthority.pkcs12(revoked));
    files.forEach(
        (reason, file) ->
            assertThat(refused(signByCertificate(draft, toulouse, file))).containsExactly(reason));
    assertThat(refused(signByCertificate(draft, toulouse, authority.file("Présidente"), "faux")))
        .containsExactly("password");
    nothingIsSigned(draft);
  }

  @Test
  void aContainerOfAnotherTextOrAChangedOneIsRefusedWithTheReason() {
    SigningKey revoked = authority.key("Révoquée");
    authority.known(revoked.certificate());
    Convention draft = draft();
    SigningKey key = authority.key("Présidente");
    byte[] good = elsewhere(draft, key);
    Container read = Container.read(good).orElseThrow();
    assertThat(refused(bring(draft, toulouse, "rien".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("container.none");
    assertThat(refused(bring(draft, toulouse, new byte[BringContainer.LARGEST + 1])))
        .containsExactly("container.large");
    assertThat(refused(bring(draft, toulouse, elsewhere(draft(), key))))
        .containsExactly("container.other");
    assertThat(
            refused(bring(draft, toulouse, ElsewhereSigned.changed(read, Container.TERMS).bytes())))
        .containsExactly("container.other");
    assertThat(
            refused(
                bring(
                    draft,
                    toulouse,
                    ElsewhereSigned.changed(read, read.signatureFiles().getFirst()).bytes())))
        .containsExactly("verdict.altered");
    assertThat(
            refused(
                bring(
                    draft, toulouse, read.withOnly("none", Set.copyOf(read.documents())).bytes())))
        .containsExactly("container.nothing");
    assertThat(
            refused(
                bring(
                    draft, toulouse, Sealer.merge(good, elsewhere(draft, authority.key("Autre"))))))
        .containsExactly("container.several");
    assertThat(refused(bring(draft, toulouse, elsewhere(draft, revoked))))
        .containsExactly("verdict.revoked");
    assertThat(
            refused(
                bring(
                    draft,
                    toulouse,
                    elsewhere(draft, new TestAuthority(clock.instant()).key("Inconnue")))))
        .containsExactly("verdict.authority_unknown");
    nothingIsSigned(draft);
  }

  @Test
  void aSignatureOfOneDocumentAloneIsNoSignatureOfBoth() {
    authority.known();
    Convention draft = draft();
    Documents documents = documents(draft);
    byte[] part =
        ElsewhereSigned.seal(
            Map.of(Container.TERMS, documents.terms()),
            authority.key("Présidente"),
            clock.instant());
    Container container = Container.read(part).orElseThrow();
    Map<String, byte[]> files = new LinkedHashMap<>(container.files());
    files.put(Container.TEXT, documents.text());
    assertThat(refused(bring(draft, toulouse, new Container(files).bytes())))
        .containsExactly("container.part");
    nothingIsSigned(draft);
  }

  @Test
  void whatOnePartySignedElsewhereIsNotTheSignatureOfTheOther() {
    authority.known();
    Convention draft = draft();
    byte[] container = elsewhere(draft, authority.key("Présidente"));
    signed(bring(draft, toulouse, container));
    assertThat(refused(bring(draft, montpellier, container))).containsExactly("container.nothing");
  }

  @Test
  void whatNobodySignedDoesNotComeAlongAndWhatHasAnotherContentDoesNotJoin() {
    authority.known();
    Convention draft = draft();
    signed(signByCode(draft, code(draft)));
    SigningKey key = authority.key("Présidente");
    Documents documents = documents(draft);
    byte[] clashing =
        ElsewhereSigned.seal(
            Map.of(
                Container.TERMS,
                documents.terms(),
                Container.TEXT,
                documents.text(),
                "ceremony-" + toulouse.slug() + ".json",
                new byte[] {1}),
            key,
            clock.instant());
    assertThat(refused(bring(draft, montpellier, clashing))).containsExactly("container.join");
    Map<String, byte[]> files =
        new LinkedHashMap<>(Container.read(elsewhere(draft, key)).orElseThrow().files());
    files.put("smuggled.pdf", new byte[] {1});
    signed(bring(draft, montpellier, new Container(files).bytes()));
    assertThat(containerOf(draft).documents()).doesNotContain("smuggled.pdf").hasSize(3);
  }

  private Container containerOf(Convention convention) {
    return Container.read(
            sql.sql("select container from signed_container where convention_id = :id")
                .param("id", convention.id().value())
                .query((row, _) -> row.getBytes("container"))
                .single())
        .orElseThrow();
  }

  private byte[] elsewhere(Convention convention, SigningKey key) {
    return ElsewhereSigned.container(documents(convention), key, clock.instant());
  }
}
