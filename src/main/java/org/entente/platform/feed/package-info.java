/// What is new, for feed readers.
@NullMarked
package org.entente.platform.feed;

import org.jspecify.annotations.NullMarked;
