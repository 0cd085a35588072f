/// Tests of accounts, sign-in and who may go where.
@NullMarked
package org.entente.identity;

import org.jspecify.annotations.NullMarked;
