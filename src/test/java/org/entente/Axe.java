package org.entente;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Collectors;

/// Checks a page for what keeps people out: axe-core's WCAG 2.2 AA rules and best practices.
public final class Axe {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private Axe() {}

  /// Looks at the page in the light and in the dark theme.
  ///
  /// @throws AssertionError with each finding, the element it concerns and how to mend it
  public static void check(Page page) {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      wear(page, theme);
      List<Rule> findings = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
      if (!findings.isEmpty()) {
        throw new AssertionError(
            "%s in the %s theme has %d kinds of obstacles:%n%s"
                .formatted(
                    page.url(),
                    theme.name().toLowerCase(java.util.Locale.ROOT),
                    findings.size(),
                    findings.stream().map(Axe::describe).collect(Collectors.joining("\n"))));
      }
    }
    wear(page, ColorScheme.LIGHT);
  }

  static void wear(Page page, ColorScheme theme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(theme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private static String describe(Rule rule) {
    return "- %s (%s): %s%n%s"
        .formatted(
            rule.getId(),
            rule.getImpact(),
            rule.getHelp(),
            rule.getNodes().stream().map(Axe::describe).collect(Collectors.joining("\n")));
  }

  private static String describe(CheckedNode node) {
    return "    %s%n    %s"
        .formatted(node.getHtml(), node.getFailureSummary().replace("\n", "\n    "));
  }
}
