/// How a page feels on a slow telephone: what comes over the wire, when something is seen, and
/// whether it moves afterwards.
@NullMarked
package org.entente.bench.feel;

import org.jspecify.annotations.NullMarked;
