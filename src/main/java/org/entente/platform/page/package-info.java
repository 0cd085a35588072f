/// The shell around every page, and how a template becomes an answer.
@NullMarked
package org.entente.platform.page;

import org.jspecify.annotations.NullMarked;
