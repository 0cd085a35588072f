@NullMarked
package org.entente.admission;

import org.jspecify.annotations.NullMarked;
