/// Measures what the product promises, always beside a reference in the same run.
@NullMarked
package org.entente.bench;

import org.jspecify.annotations.NullMarked;
