@NullMarked
package org.entente.platform.checks;

import org.jspecify.annotations.NullMarked;
