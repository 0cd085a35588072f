/// Signatures of conventions: what is taken in, what is refused, and what it proves afterwards.
@NullMarked
package org.entente.conventions.signing;

import org.jspecify.annotations.NullMarked;
