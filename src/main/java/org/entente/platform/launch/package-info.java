/// What the launcher `./entente` needs of the application: a word when it is ready, a rehearsal.
@NullMarked
package org.entente.platform.launch;

import org.jspecify.annotations.NullMarked;
