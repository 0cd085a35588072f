/// Phrases in the reader's language: messages, prices, dates, plurals.
@NullMarked
package org.entente.platform.text;

import org.jspecify.annotations.NullMarked;
