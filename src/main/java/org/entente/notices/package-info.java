/// What is proposed to somebody out of what they said and attended, on a page and in a weekly
/// letter.
@NullMarked
@ApplicationModule(
    displayName = "Notices",
    allowedDependencies = {
      "platform",
      "territory",
      "identity",
      "clusters",
      "conventions",
      "agenda",
      "registration"
    })
package org.entente.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
