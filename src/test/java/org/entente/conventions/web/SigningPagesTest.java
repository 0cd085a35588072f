package org.entente.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.conventions.Convention;
import org.entente.conventions.Terms;
import org.entente.conventions.signing.TestAuthority;
import org.entente.identity.AccountId;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

@EntenteTest
class SigningPagesTest extends ConventionVisits {

  private static final Pattern CODE = Pattern.compile("\\b(\\d{4} \\d{4})\\b");

  private final Outbox outbox;
  private final TestAuthority authority;

  SigningPagesTest(MockMvcTester pages, JdbcClient sql, TestClock clock, Outbox outbox) {
    super(pages, sql, clock);
    this.outbox = outbox;
    this.authority = new TestAuthority(clock.instant()).known();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Signature électronique simple, Le code est parti, Vérifié le, n’est configurée ici",
    "en, Simple electronic signature, The code has left, Checked on, is configured here"
  })
  void aPresidentSignsWithACodeAndEverybodyReadsWhatThatIsWorth(
      String language, String level, String sent, String checked, String gap) {
    Convention draft = conventions.frozen(toulouse.id(), montpellier.id(), Terms.open(great()));
    String home = desk(toulouse) + "/" + draft.slug() + "/sign/code";
    assertThat(read(home, president, language)).hasStatusOk().bodyText().contains(level);
    MultiValueMap<String, String> form = ceremony(1);
    form.set("step", "send");
    assertThat(post(home, president, language, form)).hasStatusOk().bodyText().contains(sent);
    form.set("step", "sign");
    form.set("code", code());
    assertThat(post(home, president, language, form))
        .hasStatus(303)
        .hasHeader("Location", "/conventions/" + draft.slug());
    String there = "/conventions/" + draft.slug();
    assertThat(read(there, language)).bodyText().contains(there + "/validation");
    assertThat(read(there + "/validation", language))
        .hasStatusOk()
        .bodyText()
        .contains(level, checked, gap, "accent-" + toulouse.slug(), there + "/authority.crt");
    assertThat(read(there + "/container", language))
        .hasStatusOk()
        .hasHeader("Content-Type", "application/vnd.etsi.asic-e+zip");
    assertThat(read(there + "/authority.crt", language)).hasStatusOk();
    assertThat(read(home, president, language)).hasStatus(303);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Ce mot de passe n’ouvre pas, Ce fichier n’est pas un certificat, a expiré le",
    "en, This password does not open, This file is no certificate, expired on"
  })
  void aRefusedCertificateSaysWhyAndKeepsNoPassword(
      String language, String password, String file, String expired) {
    Convention draft = conventions.frozen(toulouse.id(), montpellier.id(), Terms.open(great()));
    String home = desk(toulouse) + "/" + draft.slug() + "/sign/certificate";
    assertThat(read(home, president, language)).hasStatusOk();
    byte[] good = authority.file("Présidente");
    assertThat(upload(home, language, good, "s3cret-typo"))
        .hasStatus(422)
        .bodyText()
        .contains(password, "conseil du 12 mai")
        .doesNotContain("s3cret-typo");
    assertThat(upload(home, language, "x".getBytes(StandardCharsets.UTF_8), "p"))
        .hasStatus(422)
        .bodyText()
        .contains(file);
    assertThat(upload(home, language, authority.expiredFile("Expirée"), TestAuthority.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains(expired);
    assertThat(conventions.find(draft.id()).signatures()).isEmpty();
    assertThat(upload(home, language, good, TestAuthority.PASSWORD)).hasStatus(303);
    assertThat(conventions.find(draft.id()).signatures()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, n’est pas un conteneur ASiC-E, Choisissez un fichier",
    "en, is no ASiC-E container, Choose a file"
  })
  void aRefusedContainerSaysWhy(String language, String none, String missing) {
    Convention draft = conventions.frozen(toulouse.id(), montpellier.id(), Terms.open(great()));
    String home = desk(toulouse) + "/" + draft.slug() + "/sign/container";
    assertThat(read(home, president, language)).hasStatusOk();
    assertThat(upload(home, language, "x".getBytes(StandardCharsets.UTF_8), ""))
        .hasStatus(422)
        .bodyText()
        .contains(none);
    assertThat(upload(home, language, new byte[0], "")).hasStatus(422).bodyText().contains(missing);
    assertThat(conventions.find(draft.id()).signatures()).isEmpty();
  }

  @Test
  void papersAreThereForTheCeremonyAndTheDocumentsForEverybodyOnceSigned() {
    Convention draft = conventions.frozen(toulouse.id(), montpellier.id(), Terms.open(great()));
    String home = desk(toulouse) + "/" + draft.slug() + "/sign";
    assertThat(read(home, president, "fr"))
        .bodyText()
        .contains("/sign/code", "/sign/certificate", "/sign/container", "/sign/sheet.pdf");
    assertThat(read(home + "/sheet.pdf", president, "fr"))
        .hasStatusOk()
        .hasHeader("Content-Type", "application/pdf");
    assertThat(read(home + "/documents.zip", president, "fr")).hasStatusOk();
    String there = "/conventions/" + draft.slug();
    assertThat(read(there + "/convention.pdf", "fr")).hasStatus(404);
    assertThat(post(home, president, "fr", ceremony(1))).hasStatus(303);
    assertThat(read(there + "/convention.pdf", "fr")).hasStatusOk();
    assertThat(read(there + "/convention.json", "fr"))
        .hasStatusOk()
        .bodyText()
        .startsWith("{\"articles\":");
    assertThat(read(there + "/container", "fr")).hasStatus(404);
    assertThat(read(there + "/validation", "fr")).hasStatusOk().bodyText().contains("Sur papier");
  }

  @Test
  void onlyThePresidentOfAPartySigns() {
    Convention draft = conventions.frozen(toulouse.id(), montpellier.id(), Terms.open(great()));
    for (String way : List.of("code", "certificate", "container", "sheet.pdf")) {
      String path = "/" + draft.slug() + "/sign/" + way;
      assertThat(read(desk(toulouse) + path, staff, "fr")).as(way).hasStatus(403);
      assertThat(read(desk(montpellier) + path, president, "fr")).as(way).hasStatus(403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Cette convention ne s’applique plus, son texte diffère de ce qui a été signé",
    "en, This convention does not act any more, its text differs from what was signed"
  })
  void theStaffOfEveryPartyIsWarnedOfATextThatIsNotTheSignedOne(
      String language, String notice, String alert) {
    Convention whole = conventions.signed(toulouse.id(), montpellier.id(), Terms.open(great()));
    sql.sql("update article set text_fr = 'Autre chose.' where convention_id = :id and number = 1")
        .param("id", whole.id().value())
        .update();
    assertThat(read("/desk/" + toulouse.slug(), staff, language)).bodyText().contains(alert);
    assertThat(read(desk(toulouse) + "/" + whole.slug(), staff, language))
        .bodyText()
        .contains(notice);
    assertThat(read("/conventions/" + whole.slug() + "/validation", language))
        .bodyText()
        .contains(notice);
  }

  private String code() {
    String text = outbox.latest(1).getFirst().mail().text();
    Matcher code = CODE.matcher(text);
    assertThat(code.find()).as(text).isTrue();
    return code.group(1);
  }

  private MvcTestResult upload(String path, String language, byte[] file, String password) {
    return upload(path, president, language, file, password);
  }

  private MvcTestResult upload(
      String path, AccountId reader, String language, byte[] file, String password) {
    return pages
        .post()
        .uri(path)
        .multipart()
        .file(new MockMultipartFile("file", "a.p12", null, file.clone()))
        .with(signedIn(reader))
        .with(csrf())
        .params(ceremony(1))
        .param("password", password)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .exchange();
  }
}
