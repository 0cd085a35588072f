/// Pages of tickets and of the door.
@NullMarked
package org.entente.admission.web;

import org.jspecify.annotations.NullMarked;
