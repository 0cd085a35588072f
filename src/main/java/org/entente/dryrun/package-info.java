/// Dry runs: what a convention, or a single article of it, would have changed in events that are
/// over. Nothing acts by them.
@NullMarked
@ApplicationModule(
    displayName = "Dry run",
    allowedDependencies = {
      "platform",
      "territory",
      "identity",
      "clusters",
      "conventions",
      "agenda",
      "registration"
    })
package org.entente.dryrun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
