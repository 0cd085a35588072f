/// Finding the commune that somebody's file means.
@NullMarked
package org.entente.imports.place;

import org.jspecify.annotations.NullMarked;
