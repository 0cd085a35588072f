/// Tests of imports: calendar.
@NullMarked
package org.entente.imports.calendar;

import org.jspecify.annotations.NullMarked;
