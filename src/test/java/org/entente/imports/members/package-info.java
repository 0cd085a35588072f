/// Tests of imports: members.
@NullMarked
package org.entente.imports.members;

import org.jspecify.annotations.NullMarked;
