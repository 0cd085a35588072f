/// Tests of the pages of papers.
@NullMarked
package org.entente.admission.papers.web;

import org.jspecify.annotations.NullMarked;
