/// Pages of conventions: the public register, and the desk where they are drafted and signed.
@NullMarked
package org.entente.conventions.web;

import org.jspecify.annotations.NullMarked;
