/// Tests of what conventions decide, and the conventions that other modules' tests stand on.
@NullMarked
package org.entente.conventions;

import org.jspecify.annotations.NullMarked;
