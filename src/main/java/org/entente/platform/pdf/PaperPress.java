package org.entente.platform.pdf;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Makes PDF out of templates, within bounds: few at a time, on threads of their own so that no
/// page
/// waits for them, each with an end to its size and its time.
@Component
public class PaperPress {

  /// How many papers may wait for their turn.
  private static final int LONGEST_QUEUE = 16;

  /// The most characters of XHTML that one paper may have: some 3,000 badges.
  private static final int LONGEST_TEXT = 8_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// What XML cannot carry, even escaped (XML 1.0, production 2).
  private static final Pattern IMPOSSIBLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.entente.pages");
  private final PdfWriter writer = new PdfWriter();
  private final ThreadPoolExecutor threads;

  public PaperPress() {
    int number = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    threads =
        new ThreadPoolExecutor(
            number,
            number,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(LONGEST_QUEUE),
            Thread.ofPlatform().name("paper-press-", 0).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /// A paper from the template of that path, without its ending, in that language.
  public Paper paper(String template, Translator say) {
    return new Paper(this, template, say);
  }

  byte[] print(String template, Map<String, Object> parameters, String style) {
    StringOutput output = new StringOutput();
    templates.render(template + ".jte", parameters, output);
    String html = output.toString();
    return print(
        style.isEmpty()
            ? html
            : html.replaceFirst(
                "</head>", Matcher.quoteReplacement("<style>" + style + "</style></head>")));
  }

  byte[] print(String html) {
    if (html.length() > LONGEST_TEXT) {
      throw new PressBusy(
          "A paper of %,d characters is longer than the %,d allowed."
              .formatted(html.length(), LONGEST_TEXT));
    }
    String text = Normalizer.normalize(html, Normalizer.Form.NFC);
    String clean = IMPOSSIBLE.matcher(text).replaceAll("");
    return await(submit(clean));
  }

  private Future<byte[]> submit(String html) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      return threads.submit(() -> writer.write(html, deadline));
    } catch (RejectedExecutionException full) {
      throw new PressBusy("%d papers are waiting already.".formatted(LONGEST_QUEUE));
    }
  }

  private static byte[] await(Future<byte[]> paper) {
    try {
      return paper.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      paper.cancel(true);
      throw new PressBusy("A paper took longer than %d seconds.".formatted(PATIENCE.toSeconds()));
    } catch (InterruptedException stopped) {
      paper.cancel(true);
      Thread.currentThread().interrupt();
      throw new PressBusy("The server is stopping.");
    } catch (ExecutionException failure) {
      throw switch (failure.getCause()) {
        case PressBusy busy -> busy;
        case UncheckedIOException broken -> broken;
        case null, default -> new IllegalStateException("A paper cannot be made.", failure);
      };
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
