/// Conventions and decisions for other programs.
@NullMarked
package org.entente.conventions.web.api;

import org.jspecify.annotations.NullMarked;
