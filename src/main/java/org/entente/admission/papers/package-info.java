/// Papers around an event: badges, attendance lists, certificates, and how many did not come.
@NullMarked
package org.entente.admission.papers;

import org.jspecify.annotations.NullMarked;
