/// The demonstration: its people, whom a visitor may become, and its mailbox. Nothing of it exists
/// outside of the profile `demo`.
@NullMarked
@ApplicationModule(displayName = "Demo")
package org.entente.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
