/// Signed containers as files: read, bounded, and checked with what Java itself has.
@NullMarked
package org.entente.conventions.container;

import org.jspecify.annotations.NullMarked;
