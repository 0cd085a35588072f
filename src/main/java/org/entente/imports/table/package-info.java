/// Reading a file of rows and columns, whatever wrote it, and writing one.
@NullMarked
package org.entente.imports.table;

import org.jspecify.annotations.NullMarked;
