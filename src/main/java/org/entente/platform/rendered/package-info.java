/// Pages for all who have not signed in, made once and kept until something changes that they show.
@NullMarked
package org.entente.platform.rendered;

import org.jspecify.annotations.NullMarked;
