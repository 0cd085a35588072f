/// Tests of badges, lists, certificates and figures.
@NullMarked
package org.entente.admission.papers;

import org.jspecify.annotations.NullMarked;
