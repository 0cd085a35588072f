package org.entente.conventions.signing;

import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/// The names that certificates carry (RFC 4514), as people read them.
final class DistinguishedNames {

  private DistinguishedNames() {}

  /// The common name, with the organisation where there is one; the whole where there is neither.
  static String common(X500Principal name) {
    try {
      List<Rdn> parts = new LdapName(name.getName(X500Principal.RFC2253)).getRdns();
      String common = part(parts, "CN");
      String organisation = part(parts, "O");
      String both =
          common.isEmpty() || organisation.isEmpty()
              ? common + organisation
              : common + ", " + organisation;
      return both.isEmpty() ? name.getName() : both;
    } catch (InvalidNameException _) {
      return name.getName();
    }
  }

  private static String part(List<Rdn> parts, String type) {
    return parts.stream()
        .filter(part -> part.getType().equalsIgnoreCase(type))
        .map(part -> part.getValue().toString())
        .findFirst()
        .orElse("");
  }
}
