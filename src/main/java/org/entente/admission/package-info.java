/// Tickets of confirmed seats, and the door at which they are shown: who was let in, where and
/// when.
@NullMarked
@ApplicationModule(
    displayName = "Admission",
    allowedDependencies = {
      "platform",
      "territory",
      "identity",
      "clusters",
      "conventions",
      "agenda",
      "registration"
    })
package org.entente.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
