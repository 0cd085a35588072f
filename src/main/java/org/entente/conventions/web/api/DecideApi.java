package org.entente.conventions.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.clusters.ApiKeys;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Answer;
import org.entente.conventions.ConventionJson;
import org.entente.conventions.ConventionJson.Case;
import org.entente.conventions.ConventionJson.Unreadable;
import org.entente.conventions.Judge;
import org.entente.conventions.Judge.Verdict;
import org.entente.platform.Problem;
import org.entente.platform.page.RateLimit;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lets another program use us as its judge: it hands in conventions and questions, and gets
/// answers with their articles. Nothing is kept, no session is looked at, so no form's token is
/// asked for. A program with a cluster's key may ask by the law in force here instead.
@RestController
class DecideApi {

  /// The most bytes of a case.
  static final int MOST_BYTES = 512 * 1024;

  private static final String BEARER = "Bearer ";

  static final int A_MINUTE = 120;

  private final Judge judge;
  private final ApiKeys keys;
  private final RateLimit often;

  DecideApi(Judge judge, ApiKeys keys, Clock clock) {
    this.judge = judge;
    this.keys = keys;
    this.often = new RateLimit(A_MINUTE, clock);
  }

  /// @param answers one for each question, in their order
  record Answered(LocalDate date, List<Answer> answers) {}

  @PostMapping("/api/v1/decide")
  ResponseEntity<String> decide(HttpServletRequest request, Translator say) throws IOException {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    ClusterId asker = authorization == null ? null : holder(authorization).orElse(null);
    // A key counts only once it is known: otherwise each invented one would be let in afresh.
    Optional<Duration> wait =
        often.wait(
            asker == null ? RateLimit.network(request.getRemoteAddr()) : asker.value().toString());
    if (wait.isPresent()) {
      return ApiAnswers.later(say.say("conventions.api.often", A_MINUTE), wait.get());
    }
    if (authorization != null && asker == null) {
      return ApiAnswers.problem(HttpStatus.UNAUTHORIZED, say.say("conventions.api.key"), "");
    }
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return ApiAnswers.problem(
          HttpStatus.CONTENT_TOO_LARGE, say.say("conventions.api.large", MOST_BYTES / 1024), "");
    }
    return decide(new String(bytes, StandardCharsets.UTF_8), asker, say);
  }

  private ResponseEntity<String> decide(String json, @Nullable ClusterId asker, Translator say) {
    Case asked;
    try {
      asked = ConventionJson.readCase(json);
    } catch (Unreadable unreadable) {
      return ApiAnswers.problem(
          HttpStatus.BAD_REQUEST,
          say.say("conventions.api.unreadable", String.valueOf(unreadable.getMessage())),
          unreadable.place());
    }
    return switch (judge.judge(asked, asker, say)) {
      case Verdict.Answered(LocalDate date, List<Answer> answers) ->
          ApiAnswers.json(ConventionJson.write(new Answered(date, answers)));
      case Verdict.Refused(Problem problem) ->
          ApiAnswers.problem(
              problem.key().equals("conventions.problem.case.others")
                  ? HttpStatus.FORBIDDEN
                  : HttpStatus.UNPROCESSABLE_CONTENT,
              say.say(problem),
              problem.field() == null ? "" : problem.field());
    };
  }

  private Optional<ClusterId> holder(String authorization) {
    return authorization.startsWith(BEARER)
        ? keys.holder(authorization.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}
