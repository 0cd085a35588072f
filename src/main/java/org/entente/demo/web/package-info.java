/// The demonstration's own pages.
@NullMarked
package org.entente.demo.web;

import org.jspecify.annotations.NullMarked;
