package org.entente.conventions.signing;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What an installation says about signing.
@Component
class SigningSettings {

  private final @Nullable URI timestampAuthority;

  SigningSettings(@Value("${entente.timestamp.url:}") String timestampAuthority) {
    this.timestampAuthority = timestampAuthority.isBlank() ? null : URI.create(timestampAuthority);
  }

  /// Whom to ask for timestamps (RFC 3161), or null where nobody is.
  @Nullable URI timestampAuthority() {
    return timestampAuthority;
  }
}
