package org.entente.conventions.signing;

/// With what a party signed. Its phrase is `signing.means.` and the name in lower case.
public enum Means {
  /// By hand, entered here afterwards.
  PAPER,
  /// With a certificate that this installation issued after a code by e-mail.
  CODE,
  /// With a certificate of its own, handed over for this one signature.
  CERTIFICATE,
  /// Elsewhere, in a container that was brought here.
  CONTAINER;

  /// What such a signature is worth under the regulation eIDAS (EU 910/2014). A qualified one
  /// (article 3, 12) is never claimed: the trusted lists of the member states are not consulted.
  public Level level() {
    return switch (this) {
      case PAPER -> Level.HANDWRITTEN;
      case CODE -> Level.SIMPLE;
      case CERTIFICATE, CONTAINER -> Level.ADVANCED;
    };
  }

  /// Its phrase is `signing.level.` and the name in lower case; with `.about` it says what that
  /// means.
  public enum Level {
    HANDWRITTEN,
    /// Article 3, 10: data that stand for somebody's signature. A code by e-mail shows who could
    /// read that mailbox and no more.
    SIMPLE,
    /// Article 26: identifies its signatory, by the word of an authority that the installation
    /// knows.
    ADVANCED
  }
}
