package org.entente.identity;

/// What comes of somebody's way to a provider and back.
public sealed interface OpenIdAnswer {

  /// The provider said who it is.
  ///
  /// @param next where the person wanted to go
  /// @param presence their session at the provider
  record Arrived(OpenIdIdentity identity, String next, OpenIdPresence presence)
      implements OpenIdAnswer {}

  /// It did not.
  ///
  /// @param next where the person wanted to go, or home where that is lost
  record Failed(OpenIdFailure why, String next) implements OpenIdAnswer {}
}
