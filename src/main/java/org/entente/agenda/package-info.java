/// Events of clusters, and the one agenda in which all clusters' events are found.
@NullMarked
@ApplicationModule(
    displayName = "Agenda",
    allowedDependencies = {"platform", "territory", "identity", "clusters", "conventions"})
package org.entente.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
