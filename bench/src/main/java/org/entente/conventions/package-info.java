/// What the bench needs of the conventions' own workings: entering many without asking each time
/// whether they agree with all others.
@NullMarked
package org.entente.conventions;

import org.jspecify.annotations.NullMarked;
