@NullMarked
package org.entente.platform.page;

import org.jspecify.annotations.NullMarked;
