/// Tests of what is held about people and how it ends.
@NullMarked
package org.entente.platform.privacy;

import org.jspecify.annotations.NullMarked;
