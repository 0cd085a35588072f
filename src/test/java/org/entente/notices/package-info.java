@NullMarked
package org.entente.notices;

import org.jspecify.annotations.NullMarked;
