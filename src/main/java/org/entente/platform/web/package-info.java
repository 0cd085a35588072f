/// Pages that belong to no subject: preferences, errors, accessibility.
@NullMarked
package org.entente.platform.web;

import org.jspecify.annotations.NullMarked;
