package org.entente.admission.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.admission.papers.IssueCertificates.Answer;
import org.entente.agenda.Event;
import org.entente.platform.page.Origin;
import org.entente.platform.pdf.PaperPress;
import org.entente.platform.text.Translator;
import org.entente.registration.EventWords;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Certificates on paper, a page for each person.
@Component
class CertificatePaper {

  private final PaperPress press;
  private final EventWords words;
  private final Origin origin;

  CertificatePaper(PaperPress press, EventWords words, Origin origin) {
    this.press = press;
    this.words = words;
    this.origin = origin;
  }

  ResponseEntity<byte[]> answer(
      Event event, List<Answer.Paper> papers, HttpServletRequest request, Translator say) {
    return press
        .paper("papers/certificate", say)
        .with("site", origin.of(request))
        .with("place", words.place(event, say))
        .with("language", event.title().languageFor(java.util.Locale.FRENCH))
        .with(
            "papers",
            papers.stream()
                .map(
                    paper ->
                        new CertifiedView(
                            CertificateView.of(paper.certificate(), say),
                            paper.guest().name(),
                            paper.guest().company()))
                .toList())
        .answer(say.say("papers.certificate.file", event.slug().value()) + ".pdf");
  }
}
