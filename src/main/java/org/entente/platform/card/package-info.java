/// Pictures that other sites show in place of a link to ours: drawn here, so that nobody else
/// learns
/// who is about to read what.
@NullMarked
package org.entente.platform.card;

import org.jspecify.annotations.NullMarked;
