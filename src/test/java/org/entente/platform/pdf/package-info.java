/// Tests of the press: what a paper says, carries and may not fetch.
@NullMarked
package org.entente.platform.pdf;

import org.jspecify.annotations.NullMarked;
