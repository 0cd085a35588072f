/// Accounts without passwords, the ways to sign in, and who may go where.
@NullMarked
@ApplicationModule(
    displayName = "Identity",
    allowedDependencies = {"platform", "territory"})
package org.entente.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
