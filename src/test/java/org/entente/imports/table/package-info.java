/// Tests of imports: table.
@NullMarked
package org.entente.imports.table;

import org.jspecify.annotations.NullMarked;
