package org.entente.conventions.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.conventions.Convention;
import org.entente.conventions.Decide;
import org.entente.conventions.SignedTexts;
import org.entente.conventions.container.Container;
import org.entente.conventions.signing.Inspected.Verdict;
import org.entente.conventions.signing.ValidateContainer.Line;
import org.entente.conventions.signing.ValidateContainer.Report;
import org.entente.identity.Accounts;
import org.entente.platform.mail.Outbox;
import org.entente.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class SignElectronicallyTest extends SigningScene {

  private final ValidateContainer validate;
  private final SignedTexts texts;
  private final Decide decide;

  SignElectronicallyTest(
      SendCode send,
      SignByCode byCode,
      SignByCertificate byCertificate,
      BringContainer bring,
      PrepareDocuments documents,
      Accounts accounts,
      Outbox outbox,
      Messages messages,
      ValidateContainer validate,
      SignedTexts texts,
      Decide decide,
      JdbcClient sql,
      TestClock clock) {
    super(
        new Parts(send, byCode, byCertificate, bring, documents, accounts, outbox, messages),
        sql,
        clock);
    this.validate = validate;
    this.texts = texts;
    this.decide = decide;
  }

  @Test
  void bothDocumentsComeFromTheSameArticlesAndNameEachOther() throws Exception {
    Convention draft = draft();
    Documents documents = documents(draft);
    assertThat(new String(documents.terms(), StandardCharsets.UTF_8))
        .startsWith("{\"articles\":[{")
        .contains("\"format\":\"org.entente.convention/1\"", "Ce que dit OpenEvents.");
    assertThat(documents(draft).text()).isEqualTo(documents.text());
    try (PDDocument pdf = Loader.loadPDF(documents.text())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""))
          .contains(documents.fingerprint(), "CequeditOpenEvents.", "WhatOpenEventssays.");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void twoPartiesSignDifferentlyAndTheConventionActs() {
    authority.known(authority.key("Ancien président").certificate());
    Convention draft = draft();
    Convention half = signed(signByCode(draft, code(draft)));
    assertThat(half.isSignedByAll()).isFalse();
    assertThat(decide.law().partnersOf(toulouse.id())).isEmpty();

    Convention whole = signed(signByCertificate(draft, montpellier, authority.file("Présidente")));
    assertThat(whole.isSignedByAll()).isTrue();
    assertThat(decide.law().partnersOf(toulouse.id())).containsExactly(montpellier.id());

    Report report = validate.report(whole);
    assertThat(report.lines())
        .extracting(Line::means)
        .containsExactly(Means.CODE, Means.CERTIFICATE);
    assertThat(report.lines())
        .extracting(line -> line.found() == null ? null : line.found().verdict())
        .containsExactly(Verdict.VALID, Verdict.VALID);
    Container container = Container.read(validate.container(whole).orElseThrow()).orElseThrow();
    assertThat(container.documents())
        .containsExactlyInAnyOrder(
            "convention.json",
            "convention.pdf",
            "ceremony-" + toulouse.slug() + ".json",
            "ceremony-" + montpellier.slug() + ".json");
    assertThat(
            new String(
                container.files().get("ceremony-" + toulouse.slug() + ".json"),
                StandardCharsets.UTF_8))
        .contains("\"mandate\":\"conseil du 12 mai\"", "\"witnesses\":[\"la région\"]");
  }

  @Test
  void aPartyMaySignOnPaperBesideOneThatDoesNot() {
    Convention draft = draft();
    signed(signByCode(draft, code(draft)));
    conventions.sign(draft, montpellier.id(), today);
    assertThat(decide.law().partnersOf(toulouse.id())).containsExactly(montpellier.id());
    assertThat(validate.report(conventions.find(draft.id())).lines())
        .extracting(Line::means)
        .containsExactly(Means.CODE, Means.PAPER);
  }

  @Test
  void aContainerThatWasSignedElsewhereJoinsTheOthers() {
    authority.known(authority.key("Ancien président").certificate());
    Convention draft = draft();
    signed(signByCode(draft, code(draft)));
    byte[] theirs = elsewhere(draft, authority.key("Présidente"));
    Convention whole = signed(bring(draft, montpellier, theirs));
    assertThat(whole.isSignedByAll()).isTrue();
    assertThat(validate.report(whole).lines())
        .extracting(line -> line.found() == null ? null : line.found().verdict())
        .containsExactly(Verdict.VALID, Verdict.VALID);
  }

  @Test
  void oneChangedByteInTheContainerStopsTheConventionAndIsSaid() {
    Convention whole = bothSigned();
    Container container = Container.read(validate.container(whole).orElseThrow()).orElseThrow();
    byte[] changed = container.bytes();
    for (String name : List.of("convention.pdf", "META-INF/signatures001.xml")) {
      put(whole, changedIn(container, name));
      assertThat(texts.changed(List.of(whole))).as(name).containsExactly(whole);
      assertThat(decide.law().partnersOf(toulouse.id())).as(name).isEmpty();
      assertThat(validate.report(whole).lines())
          .as(name)
          .anyMatch(line -> line.found() != null && !line.found().verdict().isAcceptable());
    }
    put(whole, changed);
    assertThat(texts.changed(List.of(whole))).isEmpty();
    assertThat(decide.law().partnersOf(toulouse.id())).containsExactly(montpellier.id());
  }

  @Test
  void anArticleThatIsNotTheOneInTheContainerDoesNotActEvenWhenItsHashIsForged() {
    Convention whole = bothSigned();
    sql.sql("update article set text_fr = 'Autre chose.' where convention_id = :id")
        .param("id", whole.id().value())
        .update();
    Convention forged = conventions.find(whole.id());
    conventions.forgeHashes(forged);
    assertThat(texts.changed(List.of(forged))).containsExactly(forged);
    assertThat(decide.law(today, clock.instant()).partnersOf(toulouse.id())).isEmpty();
    sql.sql("delete from signed_container where convention_id = :id")
        .param("id", whole.id().value())
        .update();
    assertThat(texts.changed(List.of(forged))).containsExactly(forged);
  }

  private Convention bothSigned() {
    authority.known();
    Convention draft = draft();
    signed(signByCode(draft, code(draft)));
    return signed(signByCertificate(draft, montpellier, authority.file("Présidente")));
  }

  private byte[] elsewhere(Convention convention, SigningKey key) {
    return ElsewhereSigned.container(documents(convention), key, clock.instant());
  }

  private void put(Convention convention, byte[] container) {
    sql.sql("update signed_container set container = :bytes where convention_id = :id")
        .param("bytes", container)
        .param("id", convention.id().value())
        .update();
    sql.sql("update law_edition set edition = gen_random_uuid()").update();
  }

  private static byte[] changedIn(Container container, String name) {
    return ElsewhereSigned.changed(container, name).bytes();
  }
}
