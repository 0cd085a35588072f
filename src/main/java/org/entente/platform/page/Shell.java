package org.entente.platform.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// What every page knows: its reader's language and name, where it is, and what was just done.
///
/// @param say the reader's language
/// @param languages the other languages to switch to, as ISO 639-1 codes
/// @param theme `light`, `dark`, or null to follow the device
/// @param path the address of this page within the site, with its query, to come back to
/// @param origin scheme, host and port by which the reader reached us, without a final slash
/// @param csrf the token that every form must carry
/// @param reader who is signed in, or null
/// @param notice what the last action did, or null
/// @param personas in the demo: whom one can become; elsewhere empty
public record Shell(
    Translator say,
    List<String> languages,
    @Nullable String theme,
    String path,
    String origin,
    CsrfField csrf,
    @Nullable Reader reader,
    @Nullable Notice notice,
    List<Persona> personas) {

  /// The hidden field that proves that a form is ours.
  public record CsrfField(String name, String value) {

    /// On a page that many see there is none: there only what changes nothing of anybody's can be
    /// sent, and the browser says from where.
    public static final CsrfField NONE = new CsrfField("_csrf", "");

    public boolean isThere() {
      return !value.isEmpty();
    }
  }

  /// The person at the screen.
  ///
  /// @param name how they are called, or their e-mail address while they gave no name
  /// @param desks the clusters whose desk is open to them
  /// @param administrator whether they administer the installation
  public record Reader(String name, List<Desk> desks, boolean administrator) {}

  /// A cluster's desk.
  ///
  /// @param slug the cluster's slug, as in `/desk/{slug}`
  /// @param name the cluster's name
  public record Desk(String slug, String name) {}

  /// Somebody of the demo's story.
  ///
  /// @param id what the form sends
  /// @param title the role, in the reader's language
  /// @param current whether the reader is that person now
  public record Persona(String id, String title, boolean current) {}

  /// The address of this page, to be handed on within another address.
  public String pathAsParameter() {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  public boolean signedIn() {
    return reader != null;
  }
}
