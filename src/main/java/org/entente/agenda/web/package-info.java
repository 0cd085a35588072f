/// Pages of the agenda, of single events and of the desk that makes them.
@NullMarked
package org.entente.agenda.web;

import org.jspecify.annotations.NullMarked;
