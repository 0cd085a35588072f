/// Tests of the agenda, and the fixture by which later modules' tests get events.
@NullMarked
package org.entente.agenda;

import org.jspecify.annotations.NullMarked;
