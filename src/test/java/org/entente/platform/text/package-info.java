@NullMarked
package org.entente.platform.text;

import org.jspecify.annotations.NullMarked;
