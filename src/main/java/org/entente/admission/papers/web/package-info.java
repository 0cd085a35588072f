/// Pages on which papers are chosen, printed and verified.
@NullMarked
package org.entente.admission.papers.web;

import org.jspecify.annotations.NullMarked;
