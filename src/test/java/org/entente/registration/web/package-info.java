/// Tests of the pages on which people book and on which staff follows the bookings.
@NullMarked
package org.entente.registration.web;

import org.jspecify.annotations.NullMarked;
