/// Where things are: the communes, departments and regions of France, the regions as they were at
/// a date, and how long the road from one commune to another may take.
@NullMarked
@ApplicationModule(
    displayName = "Territory",
    allowedDependencies = {"platform"})
package org.entente.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
