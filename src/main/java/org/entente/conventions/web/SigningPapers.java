package org.entente.conventions.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.conventions.container.Container;
import org.entente.conventions.signing.ConventionPaper;
import org.entente.conventions.signing.Documents;
import org.entente.conventions.signing.PrepareDocuments;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.pdf.Paper;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a president takes along to a ceremony: the sheet to sign by hand, or the documents to sign
/// with another program.
@Controller
@RequestMapping("/desk/{cluster}/conventions/{convention}/sign")
class SigningPapers {

  private final SigningDesk desk;
  private final PrepareDocuments documents;
  private final ConventionPaper paper;

  SigningPapers(SigningDesk desk, PrepareDocuments documents, ConventionPaper paper) {
    this.desk = desk;
    this.documents = documents;
    this.paper = paper;
  }

  @GetMapping("/sheet.pdf")
  ResponseEntity<byte[]> sheet(@PathVariable String cluster, @PathVariable String convention) {
    OnDesk found = desk.find(cluster, convention);
    Documents both = documents.of(found.convention());
    return Paper.answer(
        convention + "-" + cluster + ".pdf", paper.sheet(found.convention(), both, found.ours()));
  }

  @GetMapping("/documents.zip")
  ResponseEntity<byte[]> documents(@PathVariable String cluster, @PathVariable String convention) {
    Documents both = documents.of(desk.find(cluster, convention).convention());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(Container.TERMS));
      zip.write(both.terms());
      zip.putNextEntry(new ZipEntry(Container.TEXT));
      zip.write(both.text());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + convention + ".zip\"")
        .body(bytes.toByteArray());
  }
}
