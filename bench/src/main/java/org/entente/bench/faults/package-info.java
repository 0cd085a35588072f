/// Kills servers and PostgreSQL while people book, and looks for what went wrong.
@NullMarked
package org.entente.bench.faults;

import org.jspecify.annotations.NullMarked;
