package org.entente.admission.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.entente.admission.papers.BadgePart;
import org.entente.admission.papers.BadgeSize;
import org.entente.admission.papers.Guest;
import org.entente.admission.papers.PrintBadges;
import org.entente.identity.CurrentAccount;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.pdf.Paper;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where staff prints badges.
@Controller
class BadgePages {

  private static final int LONGEST_ROLE = 40;

  private final PaperDesk desk;
  private final BadgeSheets sheets;
  private final PrintBadges print;
  private final CurrentAccount current;

  BadgePages(PaperDesk desk, BadgeSheets sheets, PrintBadges print, CurrentAccount current) {
    this.desk = desk;
    this.sheets = sheets;
    this.print = print;
    this.current = current;
  }

  @GetMapping("/desk/{cluster}/events/{event}/badges")
  Page ask(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      @RequestParam(defaultValue = "") String seat,
      Translator say) {
    Form form =
        Form.empty()
            .with("size", BadgeSize.CARD_90X55.key())
            .with("who", "unprinted")
            .with("seat", seat);
    return page(desk.open(cluster, event), form, say);
  }

  /// A PDF, or the form again with what is wrong with it.
  @PostMapping("/desk/{cluster}/events/{event}/badges")
  Object print(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      HttpServletRequest request,
      Translator say) {
    PaperDesk.Opened opened = desk.open(cluster, event);
    Form form = Form.sent(request);
    Optional<BadgeSize> size = BadgeSize.parse(form.text("size"));
    if (size.isEmpty()) {
      return refused(opened, form, Problem.at("size", "papers.badge.problem.size"), say);
    }
    if (form.text("role").length() > LONGEST_ROLE) {
      return refused(
          opened, form, Problem.at("role", "papers.badge.problem.role", LONGEST_ROLE), say);
    }
    List<Guest> chosen = chosen(opened, form);
    if (chosen.isEmpty()) {
      return refused(opened, form, Problem.at("who", "papers.badge.problem.nobody"), say);
    }
    boolean trial = form.has("action", "preview");
    List<Guest> printed =
        trial ? chosen.subList(0, Math.min(chosen.size(), size.get().perPage())) : chosen;
    byte[] pdf =
        sheets
            .paper(opened.event(), printed, size.get(), form.text("role"), desk.clusters(), say)
            .print();
    if (!trial) {
      print.printed(printed, current.require().id());
    }
    return Paper.answer("badges-%s-%s.pdf".formatted(opened.event().slug(), size.get().key()), pdf);
  }

  private List<Guest> chosen(PaperDesk.Opened opened, Form form) {
    List<Guest> guests = desk.guests(opened.event(), form.text("seat"));
    if (!form.text("seat").isEmpty()) {
      return guests;
    }
    return BadgePart.of(guests.size()).stream()
        .filter(part -> form.has("who", part.key()))
        .findFirst()
        .map(part -> part.among(guests))
        .orElseGet(() -> BadgePart.first(print.unprinted(opened.event(), guests)));
  }

  private Page refused(PaperDesk.Opened opened, Form form, Problem problem, Translator say) {
    return page(opened, form.refused(List.of(problem)), say)
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(PaperDesk.Opened opened, Form form, Translator say) {
    List<Guest> guests = desk.guests(opened.event(), "");
    String seat = form.text("seat");
    return desk.page("papers/desk-badges", opened, say)
        .with("form", form)
        .with("all", guests.size())
        .with("parts", BadgePart.of(guests.size()))
        .with("unprinted", print.unprinted(opened.event(), guests).size())
        .with("only", seat.isEmpty() ? null : desk.guests(opened.event(), seat).getFirst());
  }
}
