/// Pages that belong to no subject: preferences and errors.
@NullMarked
package org.entente.platform.web;

import org.jspecify.annotations.NullMarked;
