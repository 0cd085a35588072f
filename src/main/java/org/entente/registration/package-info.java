/// Seats of events: who has booked, who waits, at what price and under which article.
@NullMarked
@ApplicationModule(
    displayName = "Registration",
    allowedDependencies = {
      "platform",
      "territory",
      "identity",
      "clusters",
      "conventions",
      "agenda"
    })
package org.entente.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
