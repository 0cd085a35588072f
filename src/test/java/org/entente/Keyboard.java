package org.entente;

import com.microsoft.playwright.Page;

/// Somebody who has a keyboard and nothing else.
public final class Keyboard {

  private static final int MOST_STOPS = 80;

  private Keyboard() {}

  /// Tabs to what is called that, and sees where one is at every stop.
  public static void goTo(Page page, String name) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      String focused =
          (String)
              page.evaluate(
                  """
                  () => {
                    const element = document.activeElement;
                    if (element === document.body || element.id === 'main') return '';
                    if (getComputedStyle(element).outlineStyle === 'none') {
                      throw new Error('No focus is seen on ' + element.outerHTML);
                    }
                    return element.ariaLabel || element.labels?.[0]?.textContent || element.textContent;
                  }
                  """);
      if (focused.contains(name)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("No way leads to \"" + name + "\" on " + page.url());
  }

  /// Goes there and presses Enter, as on a link or a button.
  public static void enter(Page page, String name) {
    goTo(page, name);
    page.keyboard().press("Enter");
  }

  /// Goes to a field and types over what stands there.
  public static void type(Page page, String field, String text) {
    goTo(page, field);
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
  }
}
