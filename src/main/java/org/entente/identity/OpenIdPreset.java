package org.entente.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// What a provider asks for and promises beyond OpenID Connect Core 1.0.
enum OpenIdPreset {
  /// Any provider: an address counts when the provider says that it is verified.
  GENERIC(List.of("openid", "email", "profile"), Map.of(), null, false, false),

  /// ProConnect, the sign-in of French administrations and companies, as its "implémentation
  /// technique" for a fournisseur de service describes it: user information is a signed JWT, the
  /// secret goes into the form, state and nonce have 32 characters at least, and parameters that it
  /// does not know are refused.
  ///
  /// It sends no `email_verified`: the address is the one that the person's organisation gave
  /// them, so it counts as verified here, and only here.
  PROCONNECT(
      List.of("openid", "given_name", "usual_name", "email"),
      Map.of("acr_values", "eidas1"),
      ClientAuthenticationMethod.CLIENT_SECRET_POST,
      true,
      true);

  /// On the internet. The networks of the State have others.
  static final String PROCONNECT_PRODUCTION = "https://auth.agentconnect.gouv.fr/api/v2";

  private final List<String> scopes;
  private final Map<String, Object> parameters;
  private final @Nullable ClientAuthenticationMethod authentication;
  private final boolean signsUserInformation;
  private final boolean vouchesForEmail;

  OpenIdPreset(
      List<String> scopes,
      Map<String, Object> parameters,
      @Nullable ClientAuthenticationMethod authentication,
      boolean signsUserInformation,
      boolean vouchesForEmail) {
    this.scopes = scopes;
    this.parameters = parameters;
    this.authentication = authentication;
    this.signsUserInformation = signsUserInformation;
    this.vouchesForEmail = vouchesForEmail;
  }

  List<String> scopes() {
    return scopes;
  }

  /// What is added to the request that the browser carries to the provider.
  Map<String, Object> parameters() {
    return parameters;
  }

  /// How we prove to be who we are, or null to do as the provider's own description says.
  @Nullable ClientAuthenticationMethod authentication() {
    return authentication;
  }

  boolean signsUserInformation() {
    return signsUserInformation;
  }

  /// Whether an address counts as verified although the provider does not say so.
  boolean vouchesForEmail() {
    return vouchesForEmail;
  }
}
