/// Electronic signatures of conventions: who may sign with what, the container that holds all of
/// them, and
/// what it proves to whoever validates it.
@NullMarked
package org.entente.conventions.signing;

import org.jspecify.annotations.NullMarked;
