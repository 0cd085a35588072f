package org.entente;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Checks a page for what keeps people out: axe-core's WCAG 2.2 AA rules and best practices, and
/// whether it can be read without scrolling sideways where it is 320 pixels wide, as on a small
/// telephone or at 400 % on a desk (success criterion 1.4.10).
public final class Axe {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  /// What a theme can change: it has other colours, and nothing else.
  private static final List<String> RULES_OF_COLOUR =
      List.of("color-contrast", "link-in-text-block");

  private static final int NARROWEST = 320;

  /// The innermost elements that stand out of the page, if the page can be scrolled sideways at
  /// all.
  private static final String TOO_WIDE =
      """
      width => document.documentElement.scrollWidth <= width ? '' :
        [...document.querySelectorAll('body *')]
          .filter(element => element.getBoundingClientRect().right > width + 1)
          .filter((element, _, all) => ![...element.children].some(child => all.includes(child)))
          .map(element => element.outerHTML.slice(0, 200))
          .join('\\n') || 'something that no element shows'
      """;

  private Axe() {}

  /// Looks at the page in the light theme, and at its colours in the dark one as well.
  ///
  /// @throws AssertionError with each finding, the element it concerns and how to mend it
  public static void check(Page page) {
    check(page, ColorScheme.LIGHT, builder(page).withTags(RULES));
    check(page, ColorScheme.DARK, builder(page).withRules(RULES_OF_COLOUR));
    wear(page, ColorScheme.LIGHT);
    reflow(page);
  }

  private static void reflow(Page page) {
    ViewportSize before = page.viewportSize();
    page.setViewportSize(NARROWEST, before.height);
    Object tooWide = page.evaluate(TOO_WIDE, NARROWEST);
    page.setViewportSize(before.width, before.height);
    if (!tooWide.equals("")) {
      throw new AssertionError(
          "%s is wider than %d pixels because of%n%s".formatted(page.url(), NARROWEST, tooWide));
    }
  }

  /// Our pages have no frames. So the rules run in the page itself, which takes a fraction of the
  /// time
  /// that collecting from frames in a page of its own does.
  private static AxeBuilder builder(Page page) {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static void check(Page page, ColorScheme theme, AxeBuilder rules) {
    wear(page, theme);
    List<Rule> findings = rules.analyze().getViolations();
    if (!findings.isEmpty()) {
      throw new AssertionError(
          "%s in the %s theme has %d kinds of obstacles:%n%s"
              .formatted(
                  page.url(),
                  theme.name().toLowerCase(Locale.ROOT),
                  findings.size(),
                  findings.stream().map(Axe::describe).collect(Collectors.joining("\n"))));
    }
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
