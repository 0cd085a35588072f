/// The importer of events from calendars and tables, and the exports that it can read again.
@NullMarked
package org.entente.imports.events;

import org.jspecify.annotations.NullMarked;
