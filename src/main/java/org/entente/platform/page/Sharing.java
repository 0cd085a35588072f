package org.entente.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.entente.platform.changes.Topic;
import org.jspecify.annotations.Nullable;

/// How a page that is the same for all who have not signed in comes to those who keep such pages:
/// they offer to keep what answers a request, and the [Page] that may be kept is given to them
/// instead of being written.
public final class Sharing {

  private static final String OFFERED = Sharing.class.getName();
  private static final String GIVEN = Sharing.class.getName() + ".given";

  private Sharing() {}

  /// A page without anything of its reader's.
  ///
  /// @param topics what it rests on
  /// @param body the page in UTF-8
  public record Given(Set<Topic> topics, byte[] body) {}

  /// Says that whoever asks has not signed in and that a page for all such people is welcome.
  public static void offer(HttpServletRequest request) {
    request.setAttribute(OFFERED, true);
  }

  /// The page that came, or null where the answer is of another kind and already written.
  public static @Nullable Given given(HttpServletRequest request) {
    return request.getAttribute(GIVEN) instanceof Given given ? given : null;
  }

  static boolean isOffered(HttpServletRequest request) {
    return request.getAttribute(OFFERED) != null;
  }

  static void give(HttpServletRequest request, Given page) {
    request.setAttribute(GIVEN, page);
  }
}
