/// Tests of imports: events.
@NullMarked
package org.entente.imports.events;

import org.jspecify.annotations.NullMarked;
