/// Papers that people print or keep: templates become tagged PDF with our own fonts and nothing
/// fetched.
@NullMarked
package org.entente.platform.pdf;

import org.jspecify.annotations.NullMarked;
