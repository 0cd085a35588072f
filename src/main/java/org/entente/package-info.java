/// Clusters that act as one, without merging: every seat, rate, loan and refusal comes out of a
/// signed
/// article and says which.
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;
