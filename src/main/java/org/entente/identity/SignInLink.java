package org.entente.identity;

import org.springframework.web.util.UriComponentsBuilder;

/// The address in a mail that leads to the button which signs in.
final class SignInLink {

  private SignInLink() {}

  /// @param origin the site's address, without a final slash
  /// @param next where to go within the site once signed in
  static String of(String origin, String token, String next) {
    return UriComponentsBuilder.fromUriString(origin + "/sign-in/link")
        .queryParam("token", "{token}")
        .queryParam("next", "{next}")
        .encode()
        .buildAndExpand(token, next)
        .toUriString();
  }
}
