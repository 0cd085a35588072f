/// Backups: one file that holds all tables as they were at one moment, and the way back.
@NullMarked
package org.entente.platform.backup;

import org.jspecify.annotations.NullMarked;
