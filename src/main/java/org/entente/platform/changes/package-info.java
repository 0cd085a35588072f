/// What was changed in the database, told to every server within moments, so that each may keep in
/// memory what it read.
@NullMarked
package org.entente.platform.changes;

import org.jspecify.annotations.NullMarked;
