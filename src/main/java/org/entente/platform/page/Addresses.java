package org.entente.platform.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/// Addresses within the site.
public final class Addresses {

  private Addresses() {}

  /// Sends the reader on with 303 See Other. An address that leads out of the site leads home
  /// instead, so
  /// that no link of ours can be bent to somewhere else.
  public static RedirectView redirect(String path) {
    RedirectView view = new RedirectView(isWithin(path) ? path : "/");
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    view.setExposeModelAttributes(false);
    return view;
  }

  /// Whether an address leads to a page of ours.
  public static boolean isWithin(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().noneMatch(character -> character == '\\' || character < ' ');
  }
}
