/// Tests of the pages of conventions.
@NullMarked
package org.entente.conventions.web;

import org.jspecify.annotations.NullMarked;
