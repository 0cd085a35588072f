package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.clusters.Format;
import org.entente.conventions.Answer;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.ConventionJson;
import org.entente.conventions.ConventionJson.Case;
import org.entente.conventions.ConventionJson.Submitted;
import org.entente.conventions.ConventionJson.Unreadable;
import org.entente.conventions.Conventions;
import org.entente.conventions.Judge;
import org.entente.conventions.Question;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Lets people ask a convention that they paste, whoever made it. Nothing of it is kept.
@Controller
class DecidePages {

  private static final int LONGEST = 200_000;
  private static final int MOST_HOURS = 72;
  private static final int MOST_MINUTES = 1_440;

  private final Pages pages;
  private final Judge judge;
  private final Conventions conventions;
  private final Clusters clusters;
  private final Clock clock;

  DecidePages(Pages pages, Judge judge, Conventions conventions, Clusters clusters, Clock clock) {
    this.pages = pages;
    this.judge = judge;
    this.conventions = conventions;
    this.clusters = clusters;
    this.clock = clock;
  }

  @GetMapping("/decide")
  Page ask(@RequestParam(required = false) @Nullable String convention, Translator say) {
    Form form =
        Form.empty()
            .with("day", today())
            .with("hours", 8)
            .with("public-price", "90")
            .with("member-price", "45");
    return Optional.ofNullable(convention)
        .flatMap(conventions::published)
        .map(
            found ->
                form.with("convention", ConventionJson.write(found))
                    .with("member-of", found.parties().getLast().value()))
        .map(filled -> page(filled, null, say))
        .orElseGet(() -> page(form, null, say));
  }

  @PostMapping("/decide")
  View answer(HttpServletRequest request, Translator say) {
    Form form = Form.sent(request);
    FormReading reading = new FormReading(form);
    Submitted submitted = submitted(reading);
    if (submitted == null) {
      return refused(form, reading.problems(), say);
    }
    if (form.text("host").isEmpty() && form.text("member-of").isEmpty()) {
      return page(form, null, say);
    }
    Question question = question(reading, submitted);
    if (!reading.problems().isEmpty()) {
      return refused(form, reading.problems(), say);
    }
    Case asked =
        new Case(
            List.of(submitted), names(submitted), reading.day("asked-on"), null, List.of(question));
    if (!reading.problems().isEmpty()) {
      return refused(form, reading.problems(), say);
    }
    return switch (judge.judge(asked, null, say)) {
      case Judge.Verdict.Answered(_, List<Answer> answers) -> page(form, answers.getFirst(), say);
      case Judge.Verdict.Refused(Problem problem) ->
          refused(
              form,
              List.of(Problem.at("convention", problem.key(), problem.arguments().toArray())),
              say);
    };
  }

  private static @Nullable Submitted submitted(FormReading reading) {
    String text = reading.text("convention");
    if (text.isBlank() || text.length() > LONGEST) {
      reading.refuse(Problem.at("convention", "conventions.problem.case.paste", LONGEST));
      return null;
    }
    try {
      return ConventionJson.readConvention(text);
    } catch (Unreadable unreadable) {
      reading.refuse(
          Problem.at(
              "convention",
              "conventions.problem.case.unreadable",
              unreadable.place().isEmpty() ? "/" : unreadable.place(),
              String.valueOf(unreadable.getMessage())));
      return null;
    }
  }

  private static Question question(FormReading reading, Submitted submitted) {
    String[] parties =
        submitted.parties().stream().map(party -> party.value().toString()).toArray(String[]::new);
    ClusterId host = party(reading.choice("host", parties));
    ClusterId member = party(reading.choice("member-of", parties));
    Format format = reading.choice("format", Format.class);
    int hours = reading.number("hours", 1, MOST_HOURS);
    int minutes = reading.number("minutes", 0, MOST_MINUTES);
    return new Question.Attendance(
        new AttendanceRequest(
            new Gathering(
                host,
                format,
                null,
                reading.day("day"),
                Duration.ofHours(hours),
                reading.ticked("open").contains("yes"),
                reading.price("public-price"),
                reading.price("member-price")),
            Set.of(member),
            Duration.ofMinutes(minutes)));
  }

  private static ClusterId party(String id) {
    return new ClusterId(java.util.UUID.fromString(id));
  }

  /// As they are called here, else by their place in the text.
  private Map<ClusterId, String> names(Submitted submitted) {
    Map<ClusterId, String> names = new LinkedHashMap<>();
    for (ClusterId party : submitted.parties()) {
      names.put(party, clusters.find(party).map(Cluster::name).orElse("n° " + (names.size() + 1)));
    }
    return names;
  }

  private Page refused(Form form, List<Problem> problems, Translator say) {
    return page(form.refused(problems), null, say).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(Form form, @Nullable Answer answer, Translator say) {
    SequencedMap<String, String> parties = new LinkedHashMap<>();
    FormReading reading = new FormReading(form);
    if (!form.text("convention").isEmpty()) {
      Submitted submitted = submitted(reading);
      if (submitted != null && submitted.parties().size() > 1) {
        names(submitted).forEach((party, name) -> parties.put(party.value().toString(), name));
      }
    }
    Form filled = form.text("asked-on").isEmpty() ? form.with("asked-on", today()) : form;
    return pages
        .page("conventions/decide")
        .with("form", filled)
        .with("parties", parties)
        .with("examples", examples(say))
        .with("answer", answer);
  }

  /// Conventions that anybody may paste.
  private SequencedMap<String, String> examples(Translator say) {
    SequencedMap<String, String> examples = new LinkedHashMap<>();
    conventions.register().stream()
        .limit(5)
        .forEach(one -> examples.put(one.slug().value(), say.say(one.title())));
    return examples;
  }

  private LocalDate today() {
    return France.day(clock.instant());
  }
}
