/// Measures how seats are booked, beside a raw client of the same database in the same run.
@NullMarked
package org.entente.bench.seats;

import org.jspecify.annotations.NullMarked;
