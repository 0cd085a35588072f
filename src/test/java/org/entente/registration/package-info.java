/// Tests of seats: who gets one, at what price, and in which order.
@NullMarked
package org.entente.registration;

import org.jspecify.annotations.NullMarked;
