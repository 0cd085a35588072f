package org.entente.conventions.web;

import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Term;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What visitors of the pages of conventions do, and the clusters for whom they do it.
abstract class ConventionVisits {

  final MockMvcTester pages;
  final JdbcClient sql;
  final ConventionsFixture conventions;
  final TestClock clock;
  final Cluster toulouse;
  final Cluster montpellier;
  final Cluster marseille;
  final AccountId staff;
  final AccountId president;
  final AccountId stranger;
  final AccountId partner;

  ConventionVisits(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.sql = sql;
    this.clock = clock;
    this.conventions = new ConventionsFixture(sql, clock);
    ClustersFixture clusters = new ClustersFixture(sql, clock);
    this.toulouse = clusters.digitalPlace();
    this.montpellier = clusters.frenchSouthDigital();
    this.marseille = clusters.cluster("Marseille");
    String unique = UUID.randomUUID() + "@exemple.example";
    this.staff = clusters.staff(toulouse, "staff" + unique);
    this.president = clusters.president(toulouse, "president" + unique);
    this.stranger = clusters.staff(marseille, "other" + unique);
    this.partner = clusters.staff(montpellier, "staff-m" + unique);
  }

  /// Montpellier holds everything but great events.
  void withoutGreatEvents() {
    sql.sql("update cluster set formats = array_remove(formats, 'GREAT_EVENT') where id = ?")
        .param(montpellier.id().value())
        .update();
  }

  String draft(Term... terms) {
    return desk(toulouse) + "/" + conventions.draft(toulouse.id(), montpellier.id(), terms).slug();
  }

  /// Fixes the text of the draft at that address, as if all had agreed.
  void freeze(String home) {
    sql.sql("update convention set frozen_at = now() where slug = ?")
        .param(home.substring(home.lastIndexOf('/') + 1))
        .update();
  }

  Term[] kinds() {
    return Terms.oneOfEach(toulouse.id(), montpellier.id()).toArray(Term[]::new);
  }

  Term.Scope great() {
    return Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
  }

  static String desk(Cluster cluster) {
    return "/desk/" + cluster.slug() + "/conventions";
  }

  MultiValueMap<String, String> frame(String title) {
    return form(
        Map.of("title", title, "parties", montpellier.slug().value(), "from", "2026-04-01"));
  }

  MultiValueMap<String, String> article(String kind, int version) {
    MultiValueMap<String, String> form =
        form(
            Map.of(
                "kind", kind,
                "version", String.valueOf(version),
                "heading", "Intitulé de " + kind,
                "text", "Un texte.",
                "coverage", "formats",
                "formats", "training",
                "sunset", "cut"));
    form.addAll("hosts", List.of(toulouse.slug().value(), montpellier.slug().value()));
    form.addAll("beneficiaries", List.of(toulouse.slug().value(), montpellier.slug().value()));
    if (kind.equals("stay_local")) {
      form.set("formats", "lunch_workshop");
    }
    Map.of("rate", "member", "share", "percent", "percent", "20", "release", "21", "days", "6")
        .forEach(form::set);
    Map.of("travel", "borrower", "fee", "lender", "key", "fixed", "fields", "company")
        .forEach(form::set);
    Map.of("theme", "La région", "closes", "01/06/2027", "kinds", "project").forEach(form::set);
    form.set("granted-from", "2026-01-01");
    form.set("share-" + toulouse.slug(), "60");
    form.set("share-" + montpellier.slug(), "40");
    return form;
  }

  static MultiValueMap<String, String> ceremony(int version) {
    return form(
        Map.of(
            "version", String.valueOf(version),
            "signatory", "la présidente",
            "mandate", "conseil du 12 mai",
            "place", "Toulouse",
            "signed-on", "2026-03-02",
            "read", "yes"));
  }

  static MultiValueMap<String, String> form(int version, String... more) {
    MultiValueMap<String, String> form = form(Map.of("version", String.valueOf(version)));
    for (int index = 0; index < more.length; index += 2) {
      form.set(more[index], more[index + 1]);
    }
    return form;
  }

  static MultiValueMap<String, String> form(Map<String, String> fields) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    fields.forEach(form::set);
    return form;
  }

  MvcTestResult read(String path, String language) {
    return pages.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, language).exchange();
  }

  MvcTestResult read(String path, AccountId reader, String language) {
    return pages
        .get()
        .uri(path)
        .with(signedIn(reader))
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .exchange();
  }

  MvcTestResult post(
      String path, AccountId reader, String language, MultiValueMap<String, String> form) {
    return pages
        .post()
        .uri(path)
        .with(signedIn(reader))
        .with(csrf())
        .params(form)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .exchange();
  }
}
