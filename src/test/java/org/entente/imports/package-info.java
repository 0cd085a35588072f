/// Tests of imports.
@NullMarked
package org.entente.imports;

import org.jspecify.annotations.NullMarked;
