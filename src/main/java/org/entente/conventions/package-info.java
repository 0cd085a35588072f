/// Conventions between clusters, and the law they make: who may what, under which signed article.
@NullMarked
@ApplicationModule(
    displayName = "Conventions",
    allowedDependencies = {"platform", "territory", "identity", "clusters"})
package org.entente.conventions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
