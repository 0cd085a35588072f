package org.entente.agenda;

import java.net.URI;
import org.entente.territory.CommuneCode;

/// Where an event takes place.
public sealed interface Place {

  /// Somewhere one goes to.
  ///
  /// @param venue the name of the house or room; empty where there is none
  /// @param address street and number; empty where the venue says it all
  record OnSite(CommuneCode commune, String venue, String address) implements Place {

    public OnSite {
      venue = venue.strip();
      address = address.strip();
    }
  }

  /// Wherever one is.
  ///
  /// @param link where those who booked will meet; `http` or `https`
  record Online(URI link) implements Place {

    public Online {
      String scheme = link.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      if (!web || link.getHost() == null) {
        throw new IllegalArgumentException(
            "\"%s\" leads nowhere. Maybe it lacks https:// at its beginning.".formatted(link));
      }
    }
  }

  /// Not settled yet: only drafts have such a place.
  ///
  /// @param wording what is known of it, as somebody wrote it; may be empty
  record Unsettled(String wording) implements Place {

    public Unsettled {
      wording = wording.strip();
    }
  }
}
