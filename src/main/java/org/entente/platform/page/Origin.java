package org.entente.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The address under which this site is reached: the one that the installation names by
/// `entente.address`, else the one that the request came to.
///
/// An installation on the open network has to name it: the request's own address is what its sender
/// says it is, and our mails carry it.
@Component
public class Origin {

  private final String named;

  Origin(@Value("${entente.address:}") String named) {
    this.named = named.strip().replaceAll("/+$", "");
  }

  /// The address that the installation names, where nobody's request tells one; empty if it names
  /// none.
  public String named() {
    return named;
  }

  /// Scheme, host and port, without a final slash.
  public String of(HttpServletRequest request) {
    return named.isEmpty()
        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
        : named;
  }
}
