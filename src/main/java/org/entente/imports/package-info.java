/// Bringing in what a cluster kept elsewhere, members and events, after showing what it would do;
/// and
/// giving it back.
@NullMarked
@ApplicationModule(
    displayName = "Imports",
    allowedDependencies = {"platform", "territory", "identity", "clusters", "agenda"})
package org.entente.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
