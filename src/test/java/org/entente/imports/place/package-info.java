/// Tests of imports: place.
@NullMarked
package org.entente.imports.place;

import org.jspecify.annotations.NullMarked;
