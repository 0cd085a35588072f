package org.entente.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.CurrentAccount;
import org.entente.identity.SignIn;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.privacy.DataArchive;
import org.entente.platform.privacy.PrivacyRegister;
import org.entente.platform.privacy.Subject;
import org.entente.platform.text.Translator;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is held about people, for everybody to read; and a person's own, to take along or to have
/// erased.
@Controller
class PrivacyPages {

  private final Pages pages;
  private final PrivacyRegister register;
  private final CurrentAccount current;
  private final Accounts accounts;
  private final SignIn signIn;

  PrivacyPages(
      Pages pages,
      PrivacyRegister register,
      CurrentAccount current,
      Accounts accounts,
      SignIn signIn) {
    this.pages = pages;
    this.register = register;
    this.current = current;
    this.accounts = accounts;
    this.signIn = signIn;
  }

  @GetMapping("/privacy")
  Page privacy() {
    return pages.page("identity/privacy").with("data", register.data());
  }

  @GetMapping("/account/data")
  Page own() {
    Account account = current.require();
    return pages
        .page("identity/data")
        .with("email", account.email().value())
        .with("extracts", register.export(subject()));
  }

  @GetMapping("/account/data.zip")
  ResponseEntity<byte[]> archive() {
    return file(
        "entente.zip",
        MediaType.parseMediaType("application/zip"),
        DataArchive.zip(register.export(subject())));
  }

  @GetMapping("/account/data.json")
  ResponseEntity<byte[]> json() {
    return file(
        "entente.json",
        MediaType.APPLICATION_JSON,
        DataArchive.json(register.export(subject()))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @GetMapping("/account/erasure")
  Page ask() {
    return asking(register.objection(subject()).stream().toList());
  }

  /// Erases, ends all sessions and leaves.
  ///
  /// @param understood what the box sends when it is ticked
  @PostMapping("/account/erasure")
  View erase(
      @RequestParam(defaultValue = "") String understood,
      HttpServletRequest request,
      HttpServletResponse response,
      Translator say,
      RedirectAttributes redirect) {
    Subject person = subject();
    if (!understood.equals("yes")) {
      return asking(List.of(Problem.at("understood", "identity.erasure.tick")))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<Problem> objection = register.erase(person);
    if (objection.isPresent()) {
      return asking(List.of(objection.get())).status(HttpStatus.CONFLICT);
    }
    signIn.leave(request, response);
    Notice.done(say, "identity.erasure.done").after(redirect);
    return Addresses.redirect("/");
  }

  private Page asking(List<Problem> problems) {
    return pages.page("identity/erasure").with("problems", problems);
  }

  private Subject subject() {
    return accounts.subject(current.require().id());
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(content);
  }
}
