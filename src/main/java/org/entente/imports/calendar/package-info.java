/// Reading iCalendar files, also broken ones, as single events with a start and an end.
///
/// The structure is read by us, so that one bad event costs one line and not the file, each refusal
/// names its line, and nothing in a file decides how much memory or time it takes. iCal4j expands
/// the
/// recurrence rules, which are the hard part, within bounds that we check before.
@NullMarked
package org.entente.imports.calendar;

import org.jspecify.annotations.NullMarked;
