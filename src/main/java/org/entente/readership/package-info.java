/// Which articles of the news are read, counted without knowing by whom.
@NullMarked
@ApplicationModule(
    displayName = "Readership",
    allowedDependencies = {"platform", "identity", "clusters", "news"})
package org.entente.readership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
