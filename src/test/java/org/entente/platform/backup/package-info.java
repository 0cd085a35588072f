/// Backups, on real PostgreSQL.
@NullMarked
package org.entente.platform.backup;

import org.jspecify.annotations.NullMarked;
