/// Tests of the package of the same name.
@NullMarked
package org.entente.platform.rendered;

import org.jspecify.annotations.NullMarked;
