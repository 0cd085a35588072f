/// What the bench needs of the signing's own workings: a container that nobody had to sign by hand.
@NullMarked
package org.entente.conventions.signing;

import org.jspecify.annotations.NullMarked;
