/// Tables at the desk: sorted, searched and paged by addresses alone, equally fast on every page,
/// and taken along as files.
@NullMarked
package org.entente.platform.table;

import org.jspecify.annotations.NullMarked;
