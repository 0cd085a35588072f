/// Tests of the agenda's pages.
@NullMarked
package org.entente.agenda.web;

import org.jspecify.annotations.NullMarked;
