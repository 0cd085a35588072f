/// Seasons of chance, for tests and benches of dry runs.
@NullMarked
package org.entente.dryrun;

import org.jspecify.annotations.NullMarked;
