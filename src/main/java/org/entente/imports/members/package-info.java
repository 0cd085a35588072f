/// The importer of member companies, and the export that it can read again.
@NullMarked
package org.entente.imports.members;

import org.jspecify.annotations.NullMarked;
