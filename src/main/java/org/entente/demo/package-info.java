/// The demonstration: its people, whom a visitor may become, and its mailbox. Nothing of it exists
/// outside of the profile `demo`.
@NullMarked
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "platform",
      "territory",
      "identity",
      "clusters",
      "conventions",
      "agenda",
      "registration"
    })
package org.entente.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
