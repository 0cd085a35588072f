package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.conventions.RecordMeeting;
import org.entente.conventions.RemarkOnDraft;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where parties remark on a draft and write down their meetings.
@Controller
@RequestMapping("/desk/{cluster}/conventions/{convention}/negotiation")
class TalkPages {

  private final PartyDesk desks;
  private final NegotiationPage page;
  private final RemarkOnDraft remarks;
  private final RecordMeeting meetings;

  TalkPages(PartyDesk desks, NegotiationPage page, RemarkOnDraft remarks, RecordMeeting meetings) {
    this.desks = desks;
    this.page = page;
    this.remarks = remarks;
    this.meetings = meetings;
  }

  @PostMapping("/remarks")
  View remark(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    Form form = Form.sent(request);
    FormReading reading = new FormReading(form);
    int part = reading.number("part", 0, found.convention().articles().size());
    List<Problem> problems =
        reading.problems().isEmpty()
            ? remarks.remark(
                found.convention().id(), version, found.ours().id(), part, reading.text("words"))
            : reading.problems();
    return answer(found, form, problems, "conventions.remark.written", "#remarks", say, redirect);
  }

  @PostMapping("/remarks/{remark}/settlement")
  View settle(
      @PathVariable String cluster,
      @PathVariable String convention,
      @PathVariable UUID remark,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    remarks.settle(found.convention(), remark);
    return answer(
        found, Form.empty(), List.of(), "conventions.remark.settled", "#remarks", say, redirect);
  }

  @PostMapping("/meetings")
  View meeting(
      @PathVariable String cluster,
      @PathVariable String convention,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    Form form = Form.sent(request);
    FormReading reading = new FormReading(form);
    LocalDate heldOn = reading.day("held-on");
    RecordMeeting.Account account =
        new RecordMeeting.Account(
            heldOn, reading.text("place"), reading.lines("present"), reading.text("minutes"));
    List<Problem> problems = new ArrayList<>(reading.problems());
    if (problems.isEmpty()) {
      problems.addAll(meetings.record(found.convention(), found.ours().id(), account));
    }
    return answer(found, form, problems, "conventions.meeting.written", "#meetings", say, redirect);
  }

  private View answer(
      OnDesk found,
      Form form,
      List<Problem> problems,
      String done,
      String place,
      Translator say,
      RedirectAttributes redirect) {
    if (!problems.isEmpty()) {
      return page.of(found, form.refused(problems), say);
    }
    Notice.done(say, done).after(redirect);
    return Addresses.redirect(found.address() + "/negotiation" + place);
  }
}
