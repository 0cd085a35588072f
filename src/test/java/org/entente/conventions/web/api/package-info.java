/// What other programs are answered.
@NullMarked
package org.entente.conventions.web.api;

import org.jspecify.annotations.NullMarked;
