/// Tests of imports: web.
@NullMarked
package org.entente.imports.web;

import org.jspecify.annotations.NullMarked;
