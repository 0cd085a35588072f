/// Clusters and their lineage, the companies that are their members, and the people of those
/// companies.
@NullMarked
@ApplicationModule(
    displayName = "Clusters",
    allowedDependencies = {"platform", "territory", "identity"})
package org.entente.clusters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
