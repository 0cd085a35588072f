package org.entente.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.identity.Account;
import org.entente.identity.CurrentAccount;
import org.entente.notices.Interests;
import org.entente.notices.SayInterests;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.text.Translator;
import org.entente.territory.Gazetteer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is proposed to whoever is signed in, and where they say what they come to.
@Controller
class ForMePages {

  private final SayInterests interests;
  private final ForMePage page;
  private final CurrentAccount current;
  private final Gazetteer gazetteer;

  ForMePages(SayInterests interests, ForMePage page, CurrentAccount current, Gazetteer gazetteer) {
    this.interests = interests;
    this.page = page;
    this.current = current;
    this.gazetteer = gazetteer;
  }

  @GetMapping("/for-me")
  Page show(Translator say) {
    Account reader = current.require();
    Interests said = interests.said(reader.id()).orElse(Interests.NONE);
    return page.of(reader, InterestsForm.of(said), say);
  }

  @PostMapping("/for-me")
  View say(HttpServletRequest request, RedirectAttributes redirect, Translator say) {
    Account reader = current.require();
    Form sent = Form.sent(request);
    if (sent.has("take-back", "1")) {
      interests.takeBack(reader.id());
      Notice.done(say, "notices.interests.taken-back").after(redirect);
      return Addresses.redirect("/for-me");
    }
    InterestsForm.Read read = InterestsForm.read(sent, gazetteer);
    if (read.interests() == null) {
      return page.of(reader, sent.refused(List.copyOf(read.problems())), say)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    interests.say(reader.id(), read.interests());
    Notice.done(say, "notices.interests.said").after(redirect);
    return Addresses.redirect("/for-me");
  }
}
