/// Articles that clusters publish, alone or together, and how they came to say what they say.
@NullMarked
@ApplicationModule(
    displayName = "News",
    allowedDependencies = {
      "platform",
      "territory",
      "identity",
      "clusters",
      "conventions",
      "agenda"
    })
package org.entente.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
