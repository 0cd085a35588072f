/// Checks of an installation by what they do, not by what its settings say: each says what it saw
/// and what to do. The page of the administration and `./entente doctor` show the same.
@NullMarked
package org.entente.platform.checks;

import org.jspecify.annotations.NullMarked;
