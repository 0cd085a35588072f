package org.entente.conventions.web;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.entente.conventions.Convention;
import org.entente.conventions.Conventions;
import org.entente.conventions.SignedTexts;
import org.entente.conventions.container.Container;
import org.entente.conventions.signing.InstallationAuthority;
import org.entente.conventions.signing.PrepareDocuments;
import org.entente.conventions.signing.ValidateContainer;
import org.entente.platform.NotFound;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What proves that a convention was signed, for everybody who may read it: the documents, the
/// container with the signatures, and what those are worth.
@Controller
@RequestMapping("/conventions/{convention}")
class ProofPages {

  private final Pages pages;
  private final Conventions conventions;
  private final SignedTexts texts;
  private final PrepareDocuments documents;
  private final ValidateContainer validate;
  private final InstallationAuthority authority;
  private final ProofView.Factory views;

  ProofPages(
      Pages pages,
      Conventions conventions,
      SignedTexts texts,
      PrepareDocuments documents,
      ValidateContainer validate,
      InstallationAuthority authority,
      ProofView.Factory views) {
    this.pages = pages;
    this.conventions = conventions;
    this.texts = texts;
    this.documents = documents;
    this.validate = validate;
    this.authority = authority;
    this.views = views;
  }

  @GetMapping("/validation")
  Page validation(@PathVariable String convention, Translator say) {
    Convention found = find(convention);
    return pages
        .page("conventions/validation")
        .with("convention", found)
        .with("changed", !texts.changed(java.util.List.of(found)).isEmpty())
        .with("proof", views.view(validate.report(found), say));
  }

  @GetMapping("/container")
  ResponseEntity<byte[]> container(@PathVariable String convention) {
    return validate
        .container(find(convention))
        .map(bytes -> file(convention + ".asice", Container.MEDIA_TYPE, bytes))
        .orElseThrow(() -> new NotFound("Nobody signed electronically " + convention));
  }

  @GetMapping("/convention.pdf")
  ResponseEntity<byte[]> text(@PathVariable String convention) {
    return file(convention + ".pdf", "application/pdf", documents.of(find(convention)).text());
  }

  @GetMapping("/convention.json")
  ResponseEntity<byte[]> terms(@PathVariable String convention) {
    return file(convention + ".json", "application/json", documents.of(find(convention)).terms());
  }

  /// The certificate of the installation's authority (RFC 2585).
  @GetMapping("/authority.crt")
  ResponseEntity<byte[]> authority(@PathVariable String convention) {
    find(convention);
    X509Certificate certificate =
        authority
            .certificate()
            .orElseThrow(() -> new NotFound("This installation issued no certificate"));
    try {
      return file("entente.crt", "application/pkix-cert", certificate.getEncoded());
    } catch (CertificateEncodingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Convention find(String slug) {
    return conventions
        .published(slug)
        .orElseThrow(() -> new NotFound("No published convention " + slug));
  }

  private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(content);
  }
}
