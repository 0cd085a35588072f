@NullMarked
package org.entente.platform.card;

import org.jspecify.annotations.NullMarked;
