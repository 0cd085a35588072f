/// Containers as files.
@NullMarked
package org.entente.conventions.container;

import org.jspecify.annotations.NullMarked;
