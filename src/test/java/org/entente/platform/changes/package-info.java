/// Tests of the package of the same name.
@NullMarked
package org.entente.platform.changes;

import org.jspecify.annotations.NullMarked;
